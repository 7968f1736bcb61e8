package dev.fanfare.bots;

import dev.fanfare.runtime.spi.Environment;
import java.time.Duration;
import java.util.List;

/** Waits for attempts, interrupts those that take too long, and gives up those that do not obey. */
record Ending(Environment environment) {

  /**
   * Ends attempts, and then does something. If the caller is inside a bot or an event callback,
   * both happen in the background, as it cannot wait for its own end.
   *
   * @param grace how long until they are interrupted; they get the environment's own grace after
   * @return the bots whose attempts did not obey; from inside, none
   */
  List<String> end(List<Attempt> attempts, Duration grace, Runnable then) {
    if (Inside.isCaller()) {
      environment.background().execute(() -> endNow(attempts, grace, then));
      return List.of();
    }
    return endNow(attempts, grace, then);
  }

  private List<String> endNow(List<Attempt> attempts, Duration grace, Runnable then) {
    boolean interrupted = !await(attempts, grace);
    attempts.forEach(Attempt::interrupt);
    interrupted |= !await(attempts, environment.grace());
    attempts.forEach(Attempt::abandon);
    List<String> left =
        attempts.stream()
            .filter(attempt -> !attempt.isDone())
            .map(Attempt::bot)
            .distinct()
            .sorted()
            .toList();
    then.run();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return left;
  }

  /** Whether the wait was not interrupted: that ends it, as if the time were up. */
  private boolean await(List<Attempt> attempts, Duration limit) {
    long end = environment.time().nanoTime() + Shared.nanos(limit);
    try {
      for (Attempt attempt : attempts) {
        long left = Math.max(0, end - environment.time().nanoTime());
        var unused = environment.waits().await(attempt.done(), left);
      }
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }
}
