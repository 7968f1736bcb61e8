package dev.fanfare.report.text;

/** Times, counts and shares in words; the same in every locale. */
public final class DisplayText {

  private static final long MICRO = 1_000;
  private static final long MILLI = 1_000_000;
  private static final long SECOND = 1_000_000_000;

  private DisplayText() {}

  /**
   * Returns a time with two or three digits: {@code 350ns}, {@code 12µs}, {@code 4.1ms}, {@code
   * 41ms}, {@code 17.3s}, {@code 2m 03s}, {@code 1h 02m}.
   *
   * @param nanos nanoseconds; less than 0 counts as 0
   */
  public static String time(long nanos) {
    if (nanos < MICRO) {
      return Math.max(0, nanos) + "ns";
    }
    if (nanos < MILLI) {
      return nanos / MICRO + "µs";
    }
    if (nanos < 9_950_000) {
      return decimal(nanos, MILLI) + "ms";
    }
    if (nanos < SECOND - MILLI / 2) {
      return Math.round((double) nanos / MILLI) + "ms";
    }
    if (nanos < 59_950_000_000L) {
      return decimal(nanos, SECOND) + "s";
    }
    long seconds = Math.round((double) nanos / SECOND);
    return seconds < 3600
        ? seconds / 60 + "m " + DecimalText.twoDigits(seconds % 60) + "s"
        : seconds / 3600 + "h " + DecimalText.twoDigits(seconds % 3600 / 60) + "m";
  }

  private static String decimal(long nanos, long unit) {
    return DecimalText.of((double) nanos / unit, 1);
  }

  /**
   * Returns a share in whole per cent, such as {@code 98%}; only all is 100, and only nothing is 0.
   *
   * @param share 0.0 to 1.0
   */
  public static String percent(double share) {
    long rounded = Math.round(share * 100);
    if (rounded == 100 && share < 1) {
      return "99%";
    }
    return rounded == 0 && share > 0 ? "<1%" : rounded + "%";
  }

  /** Returns how many times as much: {@code 1.2×}, {@code 28×}. */
  public static String ratio(double times) {
    return (times < 9.95 ? DecimalText.of(times, 1) : number(Math.round(times))) + "×";
  }

  /** Returns a number and its noun: {@code 1 task}, {@code 300 tasks}. */
  public static String count(long number, String noun) {
    return number(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** Returns a number with its thousands apart: {@code 1,000,000}. */
  public static String number(long number) {
    return DecimalText.grouped(number);
  }

  /**
   * Returns the text in one line that no terminal and no log takes for a command: control
   * characters and what turns the direction of writing are replaced by a space.
   *
   * @param text any text
   * @param longest how many characters at most, 2 or more; what is longer ends in an ellipsis
   */
  public static String line(String text, int longest) {
    StringBuilder line = new StringBuilder(Math.min(text.length(), longest));
    int end = Math.min(text.length(), longest + 1);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      line.append(isCommand(c) ? ' ' : c);
    }
    if (line.length() > longest) {
      int cut = Character.isHighSurrogate(line.charAt(longest - 2)) ? longest - 2 : longest - 1;
      line.setLength(cut);
      line.append('…');
    }
    return line.toString();
  }

  private static boolean isCommand(char c) {
    return Character.isISOControl(c)
        || c == '\u061c'
        || c == '\u200e'
        || c == '\u200f'
        || c == '\u2028'
        || c == '\u2029'
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069');
  }
}
