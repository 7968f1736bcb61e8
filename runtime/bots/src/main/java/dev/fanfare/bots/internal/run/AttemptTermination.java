package dev.fanfare.bots.internal.run;

import dev.fanfare.runtime.spi.Environment;
import java.time.Duration;
import java.util.List;

/**
 * The end of attempts: waits for them, interrupts those that take too long, and gives up those that
 * ignore the interrupt.
 */
public record AttemptTermination(Environment environment) {

  /**
   * Ends attempts, then calls an action. If the caller is inside a bot or an event callback, both
   * happen in the background, as it cannot wait for its own end.
   *
   * @param grace how long until they are interrupted; they get the environment's own grace after
   * @return the bots whose attempts did not end; from inside, none
   */
  public List<String> end(List<BotAttempt> attempts, Duration grace, Runnable then) {
    if (ReentrancyGuard.isCaller()) {
      environment.background().execute(() -> endNow(attempts, grace, then));
      return List.of();
    }
    return endNow(attempts, grace, then);
  }

  private List<String> endNow(List<BotAttempt> attempts, Duration grace, Runnable then) {
    boolean interrupted = !await(attempts, grace);
    attempts.forEach(BotAttempt::interrupt);
    interrupted |= !await(attempts, environment.grace());
    attempts.forEach(BotAttempt::abandon);
    List<String> left =
        attempts.stream()
            .filter(attempt -> !attempt.isDone())
            .map(BotAttempt::bot)
            .distinct()
            .sorted()
            .toList();
    then.run();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return left;
  }

  /** Returns false if the wait was interrupted, which ends it as if the time were up. */
  private boolean await(List<BotAttempt> attempts, Duration limit) {
    long end = environment.time().nanoTime() + BotServices.nanos(limit);
    try {
      for (BotAttempt attempt : attempts) {
        long left = Math.max(0, end - environment.time().nanoTime());
        var unused = environment.waits().await(attempt.done(), left);
      }
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }
}
