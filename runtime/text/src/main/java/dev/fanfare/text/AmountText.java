package dev.fanfare.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * Amounts of a budget: decimal numbers with at most six decimals, counted in millionths ("micro
 * units"), so that sums are exact and do not depend on their order.
 */
public final class AmountText {

  /** The largest amount, in whole units. */
  public static final long MOST = 1_000_000_000_000L;

  private static final int DECIMALS = 6;
  private static final Pattern TEXT = Pattern.compile("\\d{1,13}(\\.\\d{1,6})?");

  private AmountText() {}

  /**
   * Reads an amount.
   *
   * @param text digits, optionally followed by a point and one to six digits
   * @return the amount in micro units, 0 or more, at most {@link #MOST} units
   * @throws IllegalArgumentException if the text is not of that form, or more than {@link #MOST};
   *     the message says what it should be, and is fit for a user
   */
  public static long parse(String text) {
    if (!TEXT.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is not an amount such as 5, 5.00 or 0.000125");
    }
    return micros(new BigDecimal(text));
  }

  /**
   * Converts a number of units to micro units, rounded to the nearest, halves up.
   *
   * @param units any number of the JDK, 0 or more
   * @return the amount in micro units
   * @throws IllegalArgumentException if it is negative, more than {@link #MOST}, or not a finite
   *     number; the message says so, and is fit for a user
   */
  public static long micros(Number units) {
    if (units instanceof Double || units instanceof Float) {
      double value = units.doubleValue();
      if (Double.isNaN(value) || Double.isInfinite(value)) {
        throw new IllegalArgumentException("an amount of " + units + " is no number");
      }
    }
    BigDecimal exact = new BigDecimal(units.toString());
    if (exact.signum() < 0) {
      throw new IllegalArgumentException("an amount of " + units + " is negative");
    }
    if (exact.compareTo(BigDecimal.valueOf(MOST)) > 0) {
      throw new IllegalArgumentException("an amount of " + units + " is more than " + MOST);
    }
    return exact.movePointRight(DECIMALS).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  /**
   * Writes an amount the way {@link #parse} reads it, without trailing zeros, such as {@code 4.5}.
   *
   * @param micros micro units, 0 or more
   */
  public static String format(long micros) {
    return BigDecimal.valueOf(micros, DECIMALS).stripTrailingZeros().toPlainString();
  }
}
