package dev.fanfare.launcher.command;

import dev.fanfare.app.schedule.ScheduleControl;
import dev.fanfare.launcher.signal.RunInterruption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Bots on their schedules, as work that can be interrupted.
 *
 * @param control completed when the schedules are ready to start
 * @param grace how long runs under way may go on
 */
record ScheduledWork(CompletableFuture<ScheduleControl> control, Duration grace)
    implements RunInterruption.InterruptibleWork {

  @Override
  public void drain() {
    stop(grace);
  }

  @Override
  public void cancel() {
    stop(Duration.ZERO);
  }

  /** Stopping waits; a signal's thread does not. */
  private void stop(Duration patience) {
    Thread thread = new Thread(() -> control.join().stop(patience), "fanfare-stop");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public String parts() {
    return "bots";
  }

  @Override
  public boolean drainsInTime() {
    return true;
  }

  @Override
  public List<String> running() {
    return control.isDone() ? control.join().running() : List.of();
  }
}
