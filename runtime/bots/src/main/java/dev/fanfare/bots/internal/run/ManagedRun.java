package dev.fanfare.bots.internal.run;

import dev.fanfare.api.EventLevel;
import dev.fanfare.api.ThreadSetup;
import dev.fanfare.bots.model.BotResult;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.TaskTimeoutException;
import dev.fanfare.runtime.spi.Environment;
import dev.fanfare.runtime.spi.Timers.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One run of a bot: its attempts, the pauses between them, and its limit. Its {@link BotRuns} call
 * it under their lock, which guards its state; timers and attempts come back to them.
 */
final class ManagedRun {

  private final BotRuns runs;
  private final BotServices services;
  private final long number;
  private final BotRunRequest request;
  private final long begun;
  private @Nullable ThreadSetup threadSetup;
  private int attempts;

  /** Attempts that ended; of an orchestrated bot, those of its tasks. */
  private long counted;

  private boolean holdsPermit;

  /** The attempt that is under way; null in a pause. */
  private @Nullable BotAttempt attempt;

  private @Nullable Timer pause;
  private @Nullable Timer limit;
  private volatile boolean cancelled;
  private volatile boolean ended;

  ManagedRun(BotRuns runs, BotServices services, long number, BotRunRequest request) {
    this.runs = runs;
    this.services = services;
    this.number = number;
    this.request = request;
    begun = services.nanoTime();
  }

  BotRuns runs() {
    return runs;
  }

  BotRunSettings settings() {
    return runs.settings();
  }

  Environment environment() {
    return services.environment();
  }

  long number() {
    return number;
  }

  @Nullable Instant slot() {
    return request.slot();
  }

  BotRunRequest request() {
    return request;
  }

  /** Returns whether its attempts are to end. May be called without the lock. */
  boolean isCancelled() {
    return cancelled || ended;
  }

  /** Publishes an event of the run. May be called without the lock. */
  void publish(EventLevel level, Supplier<String> message, Supplier<Map<String, ?>> data) {
    services.publish(settings().name(), level, message, data);
  }

  private Map<String, ?> data() {
    return Map.of("run", number);
  }

  /**
   * Returns the thread setup of the whole run. It is made on the thread of the first attempt, as it
   * is the user's code.
   */
  ThreadSetup threadSetup() {
    ThreadSetup setup = threadSetup;
    if (setup == null) {
      setup = settings().threadSetup().get();
      threadSetup = setup;
    }
    return setup;
  }

  void begin() {
    Duration timeout = settings().timeout();
    if (timeout != null) {
      limit = services.after(timeout, () -> runs.timeUp(this, timeout));
    }
    if (services.permits().take(() -> runs.permitGranted(this))) {
      permitGranted();
    } else {
      publish(
          EventLevel.INFO, () -> BotMessages.run(number) + " waits for another to end", this::data);
    }
  }

  /** Makes the first attempt, unless the run has ended while it waited. */
  void permitGranted() {
    holdsPermit = true;
    if (ended) {
      giveBackPermit();
    } else {
      beginAttempt();
    }
  }

  private void giveBackPermit() {
    if (holdsPermit) {
      holdsPermit = false;
      services.permits().giveBack();
    }
  }

  private void beginAttempt() {
    attempts++;
    BotAttempt next = new BotAttempt(this, attempts, environment().threads());
    attempt = next;
    runs.attemptBegun(next);
    try {
      next.start();
    } catch (IllegalStateException e) {
      // No thread to be had. It ends like others, without the lock.
      var unused = services.after(Duration.ZERO, () -> next.refuse(e));
    }
  }

  /**
   * Records the end of an attempt.
   *
   * @return the run's result, or null if it goes on, or has ended without this attempt
   */
  @Nullable BotResult attemptEnded(BotAttempt which, AttemptOutcome outcome) {
    if (which != attempt) {
      return null;
    }
    attempt = null;
    runs.counters().attemptEnded(outcome);
    counted += outcome.attempts();
    Throwable failure = outcome.failure();
    if (failure != null && cancelled) {
      return end(new AttemptOutcome(RunState.CANCELLED, null, 1, 1, outcome.report(), null));
    }
    if (failure != null && attempts < settings().maxAttempts()) {
      pauseAfter(failure);
      return null;
    }
    return end(outcome);
  }

  private void pauseAfter(Throwable failure) {
    String key = settings().name() + "@" + number;
    Duration wait = RetryPause.after(failure, settings().backoff(), key, attempts);
    publish(
        EventLevel.WARNING,
        () -> BotMessages.ofRetry(attempts, settings().maxAttempts(), failure, wait),
        this::data);
    pause = services.after(wait, () -> runs.pauseEnded(this));
  }

  /** Makes the next attempt. */
  void pauseEnded() {
    if (!ended && attempt == null && holdsPermit) {
      pause = null;
      beginAttempt();
    }
  }

  /**
   * Ends the run as timed out.
   *
   * @return its result, or null if it has ended before
   */
  @Nullable BotResult timeUp(Duration timeout) {
    if (ended) {
      return null;
    }
    BotAttempt late = attempt;
    counted += late == null ? 0 : 1;
    attempt = null;
    String message = BotMessages.ofTimeout(number, settings().name(), timeout);
    BotResult result =
        end(AttemptOutcome.ended(RunState.TIMED_OUT, new TaskTimeoutException(message)));
    if (late != null) {
      late.interrupt();
      var unused = services.after(environment().grace(), () -> warnUnlessDone(late));
    }
    return result;
  }

  private void warnUnlessDone(BotAttempt late) {
    if (!late.isDone()) {
      publish(
          EventLevel.WARNING, () -> BotMessages.run(number) + " ignores its interrupt", this::data);
    }
  }

  /**
   * Makes no further attempt.
   *
   * @return its result if it has ended by that, else null
   */
  @Nullable BotResult cancel() {
    cancelled = true;
    return attempt == null && !ended ? end(AttemptOutcome.ended(RunState.CANCELLED, null)) : null;
  }

  /**
   * Ends without an attempt that ignores its interrupt.
   *
   * @return its result if it has ended by that, else null
   */
  @Nullable BotResult abandon(BotAttempt late) {
    warnUnlessDone(late);
    if (attempt != late) {
      return null;
    }
    attempt = null;
    counted++;
    return cancel();
  }

  private BotResult end(AttemptOutcome outcome) {
    ended = true;
    giveBackPermit();
    cancel(pause);
    cancel(limit);
    BotResult result =
        new BotResult(
            settings().name(),
            number,
            slot(),
            outcome.state(),
            (int) Math.min(counted, Integer.MAX_VALUE),
            Duration.ofNanos(services.nanoTime() - begun),
            outcome.failure(),
            outcome.report(),
            outcome.value());
    runs.runEnded(this, result);
    return result;
  }

  private static void cancel(@Nullable Timer timer) {
    if (timer != null) {
      timer.cancel();
    }
  }
}
