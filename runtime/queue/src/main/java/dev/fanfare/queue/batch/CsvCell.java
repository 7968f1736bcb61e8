package dev.fanfare.queue.batch;

/** A text as a cell of CSV (RFC 4180) that no spreadsheet takes for a formula. */
final class CsvCell {

  private static final String FORMULA = "=+-@\t\r";

  private CsvCell() {}

  static String of(String text) {
    boolean isFormula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 && !isNumber(text);
    String guarded = isFormula ? "'" + text : text;
    boolean quoted =
        isFormula
            || guarded
                .chars()
                .anyMatch(c -> c == '"' || c == ',' || c == ';' || c == '\n' || c == '\r');
    return quoted ? '"' + guarded.replace("\"", "\"\"") + '"' : guarded;
  }

  private static boolean isNumber(String text) {
    return text.matches("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
  }
}
