package dev.fanfare.runtime.plan;

import dev.fanfare.text.CountRange;

/**
 * The number of calls that a step is expected to have, both ends included. For a step that is
 * called once and yields a collection, the number of elements that it yields.
 *
 * @param least the fewest, 0 or more
 * @param most the most, at least {@code least} and at least 1; {@link Integer#MAX_VALUE} for any
 *     number
 */
public record ExpectedCalls(int least, int most) {

  /** Refuses an empty range, and one that allows no call. */
  public ExpectedCalls {
    var unused = new CountRange(least, most);
  }

  /**
   * Reads a range.
   *
   * @param text {@code "300"}, {@code "1.."}, {@code "..10000"} or {@code "1..50"}
   * @throws IllegalArgumentException if the text is no such range, or the range is empty or allows
   *     no call; the message says so, and is fit for a user
   */
  public static ExpectedCalls parse(String text) {
    CountRange range = CountRange.parse(text);
    return new ExpectedCalls(range.least(), range.most());
  }

  /**
   * Returns whether the range includes a number of calls.
   *
   * @param calls 0 or more
   */
  public boolean contains(long calls) {
    return calls >= least && calls <= most;
  }

  /** Returns the text that {@link #parse} reads. */
  @Override
  public String toString() {
    return new CountRange(least, most).toString();
  }
}
