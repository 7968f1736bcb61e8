package dev.fanfare.bots.internal.run;

import dev.fanfare.bots.model.BotResult;
import dev.fanfare.runtime.result.FailureText;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.text.DurationText;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The messages of a bot's events. None depends on the default locale. */
final class BotMessages {

  static final String COOLING_DOWN = "it is cooling down";

  private BotMessages() {}

  /** Returns the exception's type and message. */
  static String of(@Nullable Throwable failure) {
    if (failure == null) {
      return "no reason given";
    }
    return FailureText.reason(failure);
  }

  /** Returns the duration to the millisecond. */
  static String of(Duration duration) {
    return DurationText.format(duration.truncatedTo(ChronoUnit.MILLIS));
  }

  /** Returns how a bot's own run is called: by its number, never by the engine's id. */
  static String run(long number) {
    return "run " + number;
  }

  /** Returns the message of a failed attempt of a task that is followed by another one. */
  static String ofTaskRetry(int attempt, String task, Throwable failure, Duration wait) {
    return "attempt "
        + attempt
        + " of "
        + task
        + " failed: "
        + of(failure)
        + "; the next one in "
        + of(wait);
  }

  /** Returns the message of a failed attempt that is followed by another one. */
  static String ofRetry(int attempt, int most, Throwable failure, Duration wait) {
    return "attempt "
        + attempt
        + " of "
        + most
        + " failed: "
        + of(failure)
        + "; the next one in "
        + of(wait);
  }

  /** Returns the message of a run past its limit. */
  static String ofTimeout(long run, String bot, Duration timeout) {
    return run(run) + " of bot '" + bot + "' took longer than " + of(timeout);
  }

  /** Returns the message of a slot, or a start by hand if that is null, that is not run. */
  static String ofSkipped(@Nullable Instant slot, String why) {
    return (slot == null ? "a start by hand" : "a slot") + " was skipped: " + why;
  }

  /**
   * Returns the message of a run's end.
   *
   * @param cooldown the cooldown that begins; zero if there is none
   */
  static String ofEnd(BotResult result, Duration cooldown) {
    String run = run(result.run());
    return switch (result.state()) {
      case SUCCEEDED -> run + " succeeded in " + of(result.duration());
      case CANCELLED -> run + " was cancelled";
      default -> run + failure(result) + cooldown(cooldown);
    };
  }

  private static String failure(BotResult result) {
    String how = result.state() == RunState.TIMED_OUT ? " timed out" : " failed";
    String attempts = result.attempts() == 1 ? "1 attempt" : result.attempts() + " attempts";
    return how + " after " + attempts + ": " + of(result.failure());
  }

  private static String cooldown(Duration cooldown) {
    return cooldown.isZero() ? "" : "; cooling down for " + of(cooldown);
  }
}
