package dev.fanfare.report.data;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks objects of the user for a text, and lives with whatever they do. */
final class UserText {

  private UserText() {}

  /** What the question yields; {@code otherwise} if it throws anything a report can outlive. */
  static <T> T ask(Supplier<? extends T> question, T otherwise) {
    T answer = askOrNull(question);
    return answer == null ? otherwise : answer;
  }

  /** What the question yields; null also if it throws anything a report can outlive. */
  static <T> @Nullable T askOrNull(Supplier<? extends @Nullable T> question) {
    try {
      return question.get();
    } catch (Throwable e) {
      if (e instanceof VirtualMachineError && !(e instanceof StackOverflowError)) {
        throw e;
      }
      return null;
    }
  }

  /** The text's first characters, never half of a pair, and how many there were. */
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end) + "… (" + text.length() + " characters)";
  }
}
