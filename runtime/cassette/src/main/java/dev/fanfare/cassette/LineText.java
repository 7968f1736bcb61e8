package dev.fanfare.cassette;

/**
 * One line of JSON that every reader shows as one line, in the order in which it is written:
 * escapes line separators, control characters, changes of the writing direction, and surrogates
 * without a partner, for which UTF-8 has no form.
 */
final class LineText {

  private LineText() {}

  static String escaped(String json) {
    StringBuilder escaped = new StringBuilder(json.length() + 16);
    for (int at = 0; at < json.length(); at++) {
      char c = json.charAt(at);
      boolean pair =
          Character.isHighSurrogate(c)
              && at + 1 < json.length()
              && Character.isLowSurrogate(json.charAt(at + 1));
      if (pair) {
        escaped.append(c).append(json.charAt(++at));
      } else if (isHidden(c)) {
        escaped.append("\\u%04x".formatted((int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static boolean isHidden(char c) {
    return switch (Character.getType(c)) {
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
