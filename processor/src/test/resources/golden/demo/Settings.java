package demo;

import dev.fanfare.api.Backoff;
import dev.fanfare.api.Bot;
import dev.fanfare.api.Budget;
import dev.fanfare.api.GroupBy;
import dev.fanfare.api.Key;
import dev.fanfare.api.Limit;
import dev.fanfare.api.Misfire;
import dev.fanfare.api.Overlap;
import dev.fanfare.api.Param;
import dev.fanfare.api.Phase;
import dev.fanfare.api.Priority;
import dev.fanfare.api.Reuse;
import dev.fanfare.api.Scope;
import dev.fanfare.api.Task;
import dev.fanfare.api.ThreadSetup;
import dev.fanfare.api.Threads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;

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
@Limit(name = "disk", concurrency = 1, scope = Scope.PROCESS, maxPause = "90s", maxRefusals = 5)
@Limit(name = "unused", rate = "1/s")
@SuppressWarnings("fanfare/UnusedLimit")
@Budget(name = "usd", max = "5.00")
@Budget(name = "tokens", max = "1000000")
class Settings {

  static final class Setup implements ThreadSetup {
    @Override
    public void prepare() {}

    @Override
    public void release() {}
  }

  @Phase(order = -5, name = "begin", minSuccess = 0.9, timeout = "5m")
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

  @Phase(order = 10, expect = "1")
  @Task(limit = "disk", timeout = "1ms", reuse = Reuse.NEVER, budget = "tokens")
  void end(String begun, @Param(secret = true) String pin) {}

  @Phase(order = 20, expect = "1..50")
  @Task(version = "2", cache = "7d")
  List<Question> questions() {
    return List.of();
  }

  @Phase(order = 21)
  @Task(cassette = true, budget = "usd", estimate = "cost")
  Answer answer(Question question) {
    return new Answer(question.topic());
  }

  @Phase(order = 21)
  @Task(budget = "usd", estimate = "price")
  void check(Question question) {}

  @Phase(order = 21)
  @Task(budget = "usd", estimate = "0.02")
  void print(Question question) {}

  @Phase(order = 22)
  void topics(
      @Key String topic, @GroupBy(value = "topic", minSuccess = 0.8) List<Answer> answers) {}

  static BigDecimal price(Question question) {
    return BigDecimal.ONE;
  }

  record Question(String topic) {
    static double cost(Question question) {
      return 0.01 * question.topic.length();
    }
  }

  record Answer(String topic) {}
}
