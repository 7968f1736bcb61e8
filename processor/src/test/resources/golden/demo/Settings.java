package demo;

import dev.fanfare.api.Backoff;
import dev.fanfare.api.Bot;
import dev.fanfare.api.Limit;
import dev.fanfare.api.Misfire;
import dev.fanfare.api.Overlap;
import dev.fanfare.api.Phase;
import dev.fanfare.api.Priority;
import dev.fanfare.api.Task;
import dev.fanfare.api.ThreadSetup;
import dev.fanfare.api.Threads;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Every attribute of every annotation. */
@Bot(
    name = "all-settings",
    schedule = {"0 6 * * MON-FRI", "@daily"},
    zone = "Europe/Madrid",
    retries = 3,
    backoff = @Backoff(initial = "PT0.0005S", max = "250ms", multiplier = 1.5, jitter = 0.25),
    timeout = "2h",
    workers = 64,
    threads = Threads.VIRTUAL,
    cooldown = "1h30m",
    misfire = Misfire.FIRE_ALL,
    overlap = Overlap.QUEUE,
    failFast = true,
    tags = {"nightly", "costly"},
    threadSetup = Settings.Setup.class)
@Limit(name = "api", concurrency = 8, rate = "500/m")
@Limit(name = "disk", concurrency = 1)
@Limit(name = "unused", rate = "1/s")
class Settings {

  static final class Setup implements ThreadSetup {
    @Override
    public void prepare() {}

    @Override
    public void release() {}
  }

  @Phase(order = -5, name = "begin", minSuccess = 0.9, timeout = "90s")
  @Task(
      name = "first",
      priority = Priority.CRITICAL,
      retries = 0,
      backoff = @Backoff,
      timeout = "3m",
      limit = "api",
      retryOn = {IOException.class, IllegalStateException.class},
      abortOn = UncheckedIOException.class,
      tags = "one")
  String begin() {
    return "begun";
  }

  @Phase(order = 10)
  @Task(limit = "disk", timeout = "1ms")
  void end(String begun) {}
}
