package dev.fanfare.report.data;

import java.util.regex.Pattern;

/** The part of a failure's message that all tasks share that failed for one reason. */
final class MessagePattern {

  /**
   * The parts of a message that differ between tasks that failed for one reason. Each begins where
   * a word does and gives nothing back, so that a message of any shape is matched in linear time.
   */
  private static final Pattern VARIABLE =
      Pattern.compile(
          String.join(
              "|",
              "'[^']{0,200}'|\"[^\"]{0,200}\"|`[^`]{0,200}`", // quoted
              "(?<!\\w)[a-zA-Z][a-zA-Z0-9+.-]{1,20}+://[^\\s'\"<>]++", // URLs
              "(?<!\\w)[A-Za-z]:[\\\\/][^\\s'\"<>:;,]*+", // paths of Windows
              "(?<![\\w./~-])[\\w.~-]*+/(?=[^\\s/]*[/.])[^\\s'\"<>:;,()\\[\\]]*+", // paths
              "@\\p{XDigit}++(?!\\w)", // identity hashes
              "(?<![\\w-])(?=[\\w-]*\\d)[\\w-]++(?:[.,:][\\w-]*\\d[\\w-]*+)*+", // numbers, ids,
              // UUIDs
              "(?<![\\w-])[\\p{XDigit}-]{8,}+(?![\\w-])")); // hashes without a digit

  private MessagePattern() {}

  /** Returns a message with {@code #} for each part that differs from task to task. */
  static String of(String message, String taskId) {
    return VARIABLE.matcher(message.replace(taskId, "#")).replaceAll("#");
  }
}
