package dev.fanfare.text;

import java.util.regex.Pattern;

/**
 * A text as a cell of CSV (RFC 4180) that no spreadsheet takes for a formula. A formula begins with
 * one of {@code = + - @}; such a sign gets an apostrophe before it, also behind a semicolon, a tab,
 * a bar or a line's end inside the cell. A plain number keeps its sign. NUL characters are left
 * out, as spreadsheets end a cell at them.
 */
public final class CsvCell {

  /**
   * The signs that begin a formula, in ASCII and full width, where a cell can begin: a spreadsheet
   * may take a semicolon, a tab or a bar for what separates cells, and then knows nothing of our
   * quotes.
   */
  private static final Pattern FORMULA =
      Pattern.compile("((?:^|[;|\\t\\r\\n])[\\s\"]*+)([=+\\-@\uff1d\uff0b\uff0d\uff20])");

  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]++(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?");

  private CsvCell() {}

  /**
   * Appends a cell.
   *
   * @param line the line so far
   * @param any the cell's text, any characters
   */
  public static void append(StringBuilder line, String any) {
    String text = any.replace("\0", "");
    if (text.isEmpty()) {
      return;
    }
    boolean isNumber = text.charAt(0) == '-' && NUMBER.matcher(text).matches();
    String safe = isNumber ? text : FORMULA.matcher(text).replaceAll("$1'$2");
    if (isQuoted(safe) || safe.length() > text.length()) {
      line.append('"').append(safe.replace("\"", "\"\"")).append('"');
    } else {
      line.append(safe);
    }
  }

  private static boolean isQuoted(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '"' || c < ' ') {
        return true;
      }
    }
    return false;
  }
}
