package dev.fanfare.config;

/**
 * The form of users' texts in messages: in one line, without what a terminal takes for a command,
 * and not longer than a message should be.
 */
public final class CleanText {

  /** The most characters of a message that repeats what a user wrote. */
  public static final int LONGEST = 300;

  private static final int TAIL = 100;

  private CleanText() {}

  /**
   * Returns a text with control and format characters, line separators and lone surrogates replaced
   * by question marks.
   *
   * @param text any text
   */
  public static String line(String text) {
    return clean(text, false);
  }

  /**
   * Returns a text in several lines: like {@link #line}, but line feeds stay.
   *
   * @param text any text
   */
  public static String lines(String text) {
    return clean(text, true);
  }

  /** In loops: every start of a bot passes here, and a stream would link lambdas first. */
  private static String clean(String text, boolean keepsLines) {
    StringBuilder safe = null;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int codePoint = text.codePointAt(i);
      boolean harmful = isHarmful(codePoint) && !(keepsLines && codePoint == '\n');
      if (harmful && safe == null) {
        safe = new StringBuilder(text.length()).append(text, 0, i);
      }
      if (safe != null) {
        safe.appendCodePoint(harmful ? '?' : codePoint);
      }
    }
    return safe == null ? text : safe.toString();
  }

  /**
   * Returns a message in one line of at most {@value #LONGEST} characters. What is left away is in
   * the middle: a message begins with its subject and ends with its place.
   *
   * @param text any text
   */
  public static String message(String text) {
    if (text.length() <= LONGEST) {
      return line(text);
    }
    String head = text.substring(0, LONGEST - TAIL - 1);
    return line(head) + "…" + line(text.substring(text.length() - TAIL));
  }

  private static boolean isHarmful(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
