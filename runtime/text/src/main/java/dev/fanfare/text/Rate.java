package dev.fanfare.text;

import java.time.Duration;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of permits in a time, written {@code "500/m"}.
 *
 * @param permits how many, 1 or more
 * @param per in which time, more than zero
 */
public record Rate(int permits, Duration per) {

  private static final Pattern TEXT = Pattern.compile("(\\d{1,9})/(ms|s|m|h|d)");

  /** Refuses what is out of range. */
  public Rate {
    Objects.requireNonNull(per, "per");
    if (permits < 1) {
      throw new IllegalArgumentException("a rate of " + permits + " lets nothing through");
    }
    if (per.isNegative() || per.isZero()) {
      throw new IllegalArgumentException("a rate per " + per + " has no meaning");
    }
  }

  /**
   * Reads a rate: a whole number from 1 to 999 999 999, a slash, and one of {@code ms s m h d}.
   *
   * @param text what to read
   * @throws IllegalArgumentException if the text is not of that form; the message says what it
   *     should be, and is fit for a user
   */
  public static Rate parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a rate such as 10/s, 500/m or 10000/h");
    }
    return new Rate(Integer.parseInt(matcher.group(1)), DurationText.parse("1" + matcher.group(2)));
  }

  /**
   * Returns the text that {@link #parse} reads, where the time is one of its units; else with the
   * time written out.
   */
  @Override
  public String toString() {
    String time = DurationText.format(per);
    return permits + "/" + (time.matches("1[a-z]+") ? time.substring(1) : time);
  }
}
