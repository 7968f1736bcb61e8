package dev.fanfare.cassette;

/**
 * The place at which two texts differ.
 *
 * @param before one text
 * @param after the other
 * @param prefix how many characters they share at the beginning
 * @param suffix how many of the others they share at the end
 */
record TextDifference(String before, String after, int prefix, int suffix) {

  private static final int CONTEXT = 24;
  private static final int LONGEST = 120;

  static TextDifference of(String before, String after) {
    int shorter = Math.min(before.length(), after.length());
    int prefix = 0;
    while (prefix < shorter && before.charAt(prefix) == after.charAt(prefix)) {
      prefix++;
    }
    int suffix = 0;
    while (suffix < shorter - prefix
        && before.charAt(before.length() - 1 - suffix)
            == after.charAt(after.length() - 1 - suffix)) {
      suffix++;
    }
    return new TextDifference(before, after, prefix, suffix);
  }

  int shared() {
    return prefix + suffix;
  }

  String beforeExcerpt() {
    return excerpt(before);
  }

  String afterExcerpt() {
    return excerpt(after);
  }

  private String excerpt(String text) {
    int from = Math.max(0, prefix - CONTEXT);
    int to = Math.min(Math.min(text.length(), text.length() - suffix + CONTEXT), from + LONGEST);
    // A half of a surrogate pair is escaped.
    return LineText.escaped(
        (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : ""));
  }
}
