package dev.fanfare.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CsvCellTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "=1+1 | \"'=1+1\"",
        "+1 | \"'+1\"",
        "-1 | -1",
        "-1+2 | \"'-1+2\"",
        "@SUM(A1) | \"'@SUM(A1)\"",
        "`\t=1` | \"\t'=1\"",
        "a;=1 | \"a;'=1\"",
        "a; =1 | \"a; '=1\"",
        "a=1;b-2 | a=1;b-2",
        "＝1 | \"'＝1\"",
        "a,b | \"a,b\"",
        "say \"hi\" | \"say \"\"hi\"\"\"",
        "plain | plain",
        "-1.5e-3 | -1.5e-3",
      })
  void guardsWhatASpreadsheetWouldRun(String text, String cell) {
    assertEquals(cell, cell(text));
  }

  @Test
  void aFormulaDoesNotHideBehindWhatIsLeftOut() {
    assertEquals("\"'=1\"", cell("\0=1"));
    assertEquals("", cell("\0"));
  }

  private static String cell(String text) {
    StringBuilder line = new StringBuilder();
    CsvCell.append(line, text);
    return line.toString();
  }
}
