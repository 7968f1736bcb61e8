package dev.fanfare.queue;

import dev.fanfare.text.DurationText;
import java.time.Duration;
import java.util.regex.Pattern;

/** The names and texts that a queue takes. */
final class QueueNames {

  private static final Pattern QUEUE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final int LONGEST_FUNCTION = 200;

  private QueueNames() {}

  static String checkedQueue(String name) {
    if (!QUEUE.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a queue's name is 1 to 100 letters, digits, '.', '_' and '-', beginning with a letter or"
              + " digit");
    }
    return name;
  }

  static String checkedFunction(String name) {
    if (name.isBlank() || name.length() > LONGEST_FUNCTION) {
      throw new IllegalArgumentException("a function's name has 1 to 200 characters");
    }
    return name;
  }

  static Duration duration(String text) {
    return DurationText.parse(text);
  }
}
