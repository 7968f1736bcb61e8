package dev.fanfare.store.run;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of a run in numbers.
 *
 * @param known those of the steps that were reached
 * @param ended those that have ended, in whatever state
 * @param succeeded those that succeeded, reused ones among them
 * @param reused those that an earlier incarnation, or another run, recorded
 */
public record RunTally(long known, long ended, long succeeded, long reused) {

  /** No tasks. */
  public static final RunTally NONE = new RunTally(0, 0, 0, 0);

  private static final int NUMBERS = 4;

  /** Returns the numbers as the database holds them. */
  String text() {
    return known + " " + ended + " " + succeeded + " " + reused;
  }

  /** Reads the numbers; {@link #NONE} if they are not there, or no numbers. */
  static RunTally of(@Nullable String text) {
    if (text == null || !text.matches("\\d{1,12}( \\d{1,12}){3}")) {
      return NONE;
    }
    long[] numbers = Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
    return numbers.length == NUMBERS
        ? new RunTally(numbers[0], numbers[1], numbers[2], numbers[3])
        : NONE;
  }
}
