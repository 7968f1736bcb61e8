package dev.fanfare.bots;

import dev.fanfare.api.text.DurationText;
import dev.fanfare.runtime.result.RunState;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Puts things into words for events. */
final class Words {

  private Words() {}

  /** The exception's type and message. */
  static String of(@Nullable Throwable failure) {
    if (failure == null) {
      return "no reason given";
    }
    String type = failure.getClass().getSimpleName();
    String message = failure.getMessage();
    return message == null || message.isEmpty() ? type : type + ": " + message;
  }

  /** The duration to the millisecond. */
  static String of(Duration duration) {
    return DurationText.format(duration.truncatedTo(ChronoUnit.MILLIS));
  }

  /** How a run that did not succeed ended, and why. */
  static String ofFailure(BotResult result) {
    String how = result.state() == RunState.TIMED_OUT ? "timed out" : "failed";
    String attempts = result.attempts() == 1 ? "1 attempt" : result.attempts() + " attempts";
    return "run %d %s after %s: %s".formatted(result.run(), how, attempts, of(result.failure()));
  }
}
