package dev.fanfare.report.data;

import dev.fanfare.runtime.result.SecretMask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls a user's {@code toString()} and the like defensively: whatever it throws, running out of
 * memory included, there is an answer. {@link BoundedCalls} sees to calls that do not return.
 */
final class UserText {

  private UserText() {}

  /** Returns the answer; {@code otherwise} if the question throws or the answer is null. */
  static <T> T ask(Supplier<? extends @Nullable T> question, T otherwise) {
    T answer = askOrNull(question);
    return answer == null ? otherwise : answer;
  }

  /** Returns the answer; null also if the question throws. */
  static <T> @Nullable T askOrNull(Supplier<? extends @Nullable T> question) {
    try {
      return question.get();
    } catch (Throwable e) {
      return null;
    }
  }

  /**
   * Returns the beginning of a text without the secrets in it, and how many characters it has if
   * that is not all of it.
   */
  static String cut(String text, int longest, SecretMask mask) {
    return text.length() <= longest
        ? mask.hide(text)
        : mask.hide(text, longest) + "… (" + text.length() + " characters)";
  }
}
