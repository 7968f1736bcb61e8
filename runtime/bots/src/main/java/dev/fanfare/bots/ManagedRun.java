package dev.fanfare.bots;

import dev.fanfare.api.EventLevel;
import dev.fanfare.api.ThreadSetup;
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
 * One run of a bot: its attempts, the pauses between them, and its limit. Its state is guarded by
 * the lock of its bot's runs, which timers and attempts take when they come back, and those runs
 * hold when they call.
 */
final class ManagedRun {

  private static final System.Logger LOG = System.getLogger(BotManager.class.getName());

  private final Runs runs;
  private final Shared shared;
  private final long number;
  private final Start start;
  private final long begun;
  private @Nullable ThreadSetup threadSetup;
  private int attempts;

  /** The attempt that is under way; null in a pause. */
  private @Nullable Attempt attempt;

  private @Nullable Timer pause;
  private @Nullable Timer limit;
  private volatile boolean cancelled;
  private volatile boolean ended;

  ManagedRun(Runs runs, Shared shared, long number, Start start) {
    this.runs = runs;
    this.shared = shared;
    this.number = number;
    this.start = start;
    begun = shared.nanoTime();
  }

  BotSpec spec() {
    return runs.spec();
  }

  Environment environment() {
    return shared.environment();
  }

  long number() {
    return number;
  }

  @Nullable Instant slot() {
    return start.slot();
  }

  Start start() {
    return start;
  }

  boolean isCancelled() {
    return cancelled || ended;
  }

  void tell(EventLevel level, Supplier<String> message, Supplier<Map<String, ?>> data) {
    shared.tell(spec().name, level, message, data);
  }

  private Map<String, ?> data() {
    return Map.of("run", number);
  }

  /** One for the whole run; made on the thread of its first attempt, as it is the user's code. */
  ThreadSetup threadSetup() {
    ThreadSetup setup = threadSetup;
    if (setup == null) {
      setup = spec().threadSetup.get();
      threadSetup = setup;
    }
    return setup;
  }

  void begin() {
    Duration timeout = spec().timeout;
    if (timeout != null) {
      limit = shared.after(timeout, () -> timeUp(timeout));
    }
    beginAttempt();
  }

  private void beginAttempt() {
    attempts++;
    Attempt next = new Attempt(this, attempts, environment().threads());
    attempt = next;
    runs.attemptBegun(next);
    try {
      next.start();
    } catch (IllegalStateException e) {
      // No thread to be had. It ends like others, without the lock.
      var unused = shared.after(Duration.ZERO, () -> next.refuse(e));
    }
  }

  /** An attempt has ended, on its own thread. */
  void finished(Attempt which, Body.Outcome outcome) {
    BotResult result = null;
    synchronized (runs) {
      // Else it comes too late: its run has ended without it.
      if (which == attempt) {
        attempt = null;
        runs.tally().attemptEnded(outcome);
        result = decide(outcome);
      }
    }
    if (result != null) {
      report(result);
    }
    synchronized (runs) {
      runs.attemptEnded(which);
    }
  }

  /** What the run has come to, or null if another attempt follows. */
  private @Nullable BotResult decide(Body.Outcome outcome) {
    Throwable failure = outcome.failure();
    if (failure != null && cancelled) {
      return end(new Body.Outcome(RunState.CANCELLED, null, 1, 1, outcome.report()));
    }
    if (failure != null && attempts < spec().maxAttempts()) {
      rest(failure);
      return null;
    }
    return end(outcome);
  }

  private void rest(Throwable failure) {
    String key = spec().name + "@" + number;
    Duration wait = Pause.after(failure, spec().backoff, key, attempts);
    tell(
        EventLevel.WARNING,
        () ->
            "attempt %d of %d failed: %s; the next one in %s"
                .formatted(attempts, spec().maxAttempts(), Words.of(failure), Words.of(wait)),
        this::data);
    pause = shared.after(wait, this::resume);
  }

  private void resume() {
    synchronized (runs) {
      if (!ended && attempt == null) {
        pause = null;
        beginAttempt();
      }
    }
  }

  private void timeUp(Duration timeout) {
    synchronized (runs) {
      if (ended) {
        return;
      }
      Attempt late = attempt;
      attempt = null;
      String what =
          "run %d of bot '%s' took longer than %s"
              .formatted(number, spec().name, Words.of(timeout));
      reportElsewhere(
          end(new Body.Outcome(RunState.TIMED_OUT, new TaskTimeoutException(what), 0, 0, null)));
      if (late != null) {
        dismiss(late);
      }
    }
  }

  /** Interrupts an attempt, and says so if it does not obey. */
  private void dismiss(Attempt late) {
    late.interrupt();
    var unused = shared.after(environment().grace(), () -> complainAbout(late));
  }

  private void complainAbout(Attempt late) {
    if (!late.isDone()) {
      tell(EventLevel.WARNING, () -> "run " + number + " ignores its interrupt", this::data);
    }
  }

  /** Makes no further attempt. */
  void cancel() {
    cancelled = true;
    if (attempt == null && !ended) {
      reportElsewhere(end(new Body.Outcome(RunState.CANCELLED, null, 0, 0, null)));
    }
  }

  /** Ends without an attempt that does not obey. */
  void abandon(Attempt late) {
    synchronized (runs) {
      complainAbout(late);
      if (attempt == late) {
        attempt = null;
        cancel();
      }
    }
  }

  private BotResult end(Body.Outcome outcome) {
    ended = true;
    cancel(pause);
    cancel(limit);
    BotResult result =
        new BotResult(
            spec().name,
            number,
            slot(),
            outcome.state(),
            attempts,
            Duration.ofNanos(shared.nanoTime() - begun),
            outcome.failure(),
            outcome.report());
    runs.runEnded(this, result);
    return result;
  }

  private void reportElsewhere(BotResult result) {
    environment().background().execute(() -> report(result));
  }

  /** The user's code: not under the lock. */
  private void report(BotResult result) {
    try {
      spec().onEnd.accept(result);
    } catch (Throwable e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "what is called when bot '" + result.bot() + "' ends threw",
          e);
    }
  }

  private static void cancel(@Nullable Timer timer) {
    if (timer != null) {
      timer.cancel();
    }
  }
}
