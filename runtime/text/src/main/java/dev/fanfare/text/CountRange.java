package dev.fanfare.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A range of counts, both ends included, written {@code "300"}, {@code "1.."}, {@code "..10000"} or
 * {@code "1..50"}.
 *
 * @param least the smallest count, 0 or more
 * @param most the largest count, at least {@code least} and at least 1; {@link Integer#MAX_VALUE}
 *     for any
 */
public record CountRange(int least, int most) {

  private static final Pattern TEXT = Pattern.compile("(\\d{0,10})(\\.\\.)?(\\d{0,10})");

  /** Refuses what is out of range. */
  public CountRange {
    if (least < 0) {
      throw new IllegalArgumentException("a count of " + least + " is negative");
    }
    if (most < 1) {
      throw new IllegalArgumentException("a range up to " + most + " allows no call");
    }
    if (most < least) {
      throw new IllegalArgumentException("a range from " + least + " to " + most + " is empty");
    }
  }

  /**
   * Reads a range.
   *
   * @param text a whole number, or two of them with {@code ..} between, one of which may be left
   *     out; without spaces
   * @throws IllegalArgumentException if the text is not of that form, or the range is empty or
   *     allows no call; the message says what it should be, and is fit for a user
   */
  public static CountRange parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches() || text.isEmpty() || text.equals("..")) {
      throw unreadable(text, null);
    }
    try {
      boolean range = matcher.group(2) != null;
      String from = matcher.group(1);
      String to = range ? matcher.group(3) : from;
      return new CountRange(
          from.isEmpty() ? 0 : Integer.parseInt(from),
          to.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(to));
    } catch (NumberFormatException e) {
      throw unreadable(text, e);
    }
  }

  /**
   * Returns whether the range includes a count.
   *
   * @param count 0 or more
   */
  public boolean contains(long count) {
    return count >= least && count <= most;
  }

  /** Returns the text that {@link #parse} reads. */
  @Override
  public String toString() {
    if (least == most) {
      return Integer.toString(least);
    }
    return (least == 0 ? "" : least) + ".." + (most == Integer.MAX_VALUE ? "" : most);
  }

  private static IllegalArgumentException unreadable(String text, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        "'" + text + "' is not a count such as 300, 1.., ..10000 or 1..50", cause);
  }
}
