package dev.fanfare.spark;

import dev.fanfare.runtime.result.FanfareException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The failures of Spark's jobs in words. */
final class SparkFailures {

  private static final Pattern TRIES = Pattern.compile("failed (\\d+) times");
  private static final Pattern LAST_WORDS = Pattern.compile("ExecutorLostFailure[^\\n]*");

  private SparkFailures() {}

  /** Returns whether a job failed because its executors died. */
  static boolean lostExecutor(Throwable failure) {
    return String.valueOf(failure.getMessage()).contains("ExecutorLostFailure");
  }

  /** Returns how often Spark tried a job's task before it gave up, 1 or more. */
  static int tries(Throwable failure) {
    Matcher matcher = TRIES.matcher(String.valueOf(failure.getMessage()));
    return matcher.find() ? Math.max(1, Integer.parseInt(matcher.group(1))) : 1;
  }

  /** Returns the reason in one line: of a dead executor, its last words. */
  static String reason(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    Matcher words = LAST_WORDS.matcher(message);
    if (words.find()) {
      return words.group();
    }
    return message.lines().findFirst().orElse(failure.getClass().getName());
  }

  static FanfareException notRun(Throwable failure) {
    return new FanfareException("Spark did not run the chunk: " + reason(failure), failure);
  }
}
