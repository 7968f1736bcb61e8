package dev.fanfare.report.text;

/**
 * Numbers as {@link java.util.Formatter} writes them in the root locale, but that it first loads
 * what is known of every locale, which takes longer than a small page.
 */
public final class DecimalText {

  private DecimalText() {}

  /**
   * Returns a number with so many digits after the point, rounded half up.
   *
   * @param number finite, and small enough that with the point left out it is a {@code long}
   * @param places how many digits, 0 or more
   */
  public static String of(double number, int places) {
    long shift = 1;
    for (int place = 0; place < places; place++) {
      shift *= 10;
    }
    long whole = Math.round(Math.abs(number) * shift);
    StringBuilder text = new StringBuilder().append(whole);
    while (text.length() <= places) {
      text.insert(0, '0');
    }
    if (places > 0) {
      text.insert(text.length() - places, '.');
    }
    return number < 0 ? text.insert(0, '-').toString() : text.toString();
  }

  /** Returns a whole number with its thousands apart: {@code 1,000,000}. */
  public static String grouped(long number) {
    StringBuilder text = new StringBuilder().append(number);
    int first = number < 0 ? 1 : 0;
    for (int at = text.length() - 3; at > first; at -= 3) {
      text.insert(at, ',');
    }
    return text.toString();
  }

  /** Returns a whole number of one or two digits, with two: {@code 07}. */
  public static String twoDigits(long number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }
}
