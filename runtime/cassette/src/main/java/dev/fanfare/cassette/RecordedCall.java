package dev.fanfare.cassette;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The end of one attempt, as it is recorded. */
sealed interface RecordedCall {

  /**
   * A success.
   *
   * @param json the stored value; null if the step yields nothing
   */
  record ReturnedAnswer(@Nullable String json) implements RecordedCall {}

  /**
   * A failure or a refusal.
   *
   * @param type the exception's class
   * @param message its message, may be empty
   * @param retryAfter how long the refusal asks to wait; null for a failure
   */
  record ThrownFailure(String type, String message, @Nullable Duration retryAfter)
      implements RecordedCall {}
}
