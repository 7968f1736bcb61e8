package dev.fanfare.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronMessagesTest {

  private static final String FIVE =
      ", not the five of minute, hour, day of month, month and day of week";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          61 * * * *        | minute '61' is not 0 to 59
          -1 * * * *        | minute '-1' is not a value, a range such as 1-5, or a step such as */15
          99999999999 * * * * | minute '99999999999' is not 0 to 59
          0 24 * * *        | hour '24' is not 0 to 23
          0 0 0 * *         | day of month '0' is not 1 to 31
          0 0 32 * *        | day of month '32' is not 1 to 31
          0 0 1 13 *        | month '13' is not 1 to 12 or JAN to DEC
          0 0 * * 8         | day of week '8' is not 0 to 7 or SUN to SAT
          0 0 * * MONDAY    | day of week 'MONDAY' is not 0 to 7 or SUN to SAT; did you mean 'MON'?
          0 0 * * MNO       | day of week 'MNO' is not 0 to 7 or SUN to SAT; did you mean 'MON'?
          0 0 * * MON-FRX   | day of week 'FRX' is not 0 to 7 or SUN to SAT; did you mean 'FRI'?
          0 0 1 sept *      | month 'sept' is not 1 to 12 or JAN to DEC; did you mean 'SEP'?
          0 0 1 MON *       | month 'MON' is not 1 to 12 or JAN to DEC
          0 0 * * Funday    | day of week 'Funday' is not 0 to 7 or SUN to SAT
          0 22-2 * * *      | hour '22-2' runs backwards; did you mean '22-23,0-2'?
          0 23-0 * * *      | hour '23-0' runs backwards; did you mean '23,0'?
          0 0 * * SAT-MON   | day of week 'SAT-MON' runs backwards; did you mean 'SAT,SUN-MON'?
          0 0 1 NOV-FEB *   | month 'NOV-FEB' runs backwards; did you mean 'NOV-DEC,JAN-FEB'?
          */0 * * * *       | minute '*/0' has the step 0, which is not 1 to 59
          */60 * * * *      | minute '*/60' has the step 60, which is not 1 to 59
          0 */x * * *       | hour '*/x' has the step x, which is not 1 to 23
          0 0 * * */7       | day of week '*/7' has the step 7, which is not 1 to 6
          0 1,,2 * * *      | hour has an empty entry in its list
          0 1, * * *        | hour has an empty entry in its list
          0 0 * * *-3       | day of week '*-3' is not a value, a range such as 1-5, or a step such as */15
          0 1-2-3 * * *     | hour '1-2-3' is not a value, a range such as 1-5, or a step such as */15
          0 0 ? * *         | day of month '?' is another scheduler's way to say any; did you mean '*'?
          0 0 L * *         | day of month 'L' uses L, W or #, which a cron expression of five fields does not have
          0 0 30W * *       | day of month '30W' uses L, W or #, which a cron expression of five fields does not have
          0 0 LW * *        | day of month 'LW' uses L, W or #, which a cron expression of five fields does not have
          0 0 L-3 * *       | day of month 'L-3' uses L, W or #, which a cron expression of five fields does not have
          0 0 * * 5#2       | day of week '5#2' uses L, W or #, which a cron expression of five fields does not have
          0 0 * * FRIL      | day of week 'FRIL' uses L, W or #, which a cron expression of five fields does not have
          """)
  void namesTheFieldAndTheValue(String cron, String message) {
    assertEquals(message, fault(cron).getMessage());
  }

  @Test
  void countsTheFields() {
    assertEquals("'' has 0 fields" + FIVE, fault("").getMessage());
    assertEquals("'0 6 * *' has 4 fields" + FIVE, fault(" 0 6 * * ").getMessage());
    assertEquals("'0' has 1 field" + FIVE, fault("0").getMessage());
    CronSyntaxException seconds = fault("0 0 6 * * MON");
    assertEquals(
        "'0 0 6 * * MON' has 6 fields" + FIVE + " (there is none for seconds)", seconds.fact());
    assertEquals(Optional.of("0 6 * * MON"), seconds.suggestion());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          0 0 12 * * ?     | 0 12 * * *
          0 0 12 ? * MON   | 0 12 * * MON
          0 0 * * * 2026   | 0 0 * * *
          0 0 30 2 * 2026  | ""
          0 0 99 * * *     | ""
          a b c d e f      | ""
          1 2 3 4 5 6 7    | ""
          """)
  void suggestsForSixFieldsWhatCanBeRead(String cron, String suggestion) {
    assertEquals(suggestion, fault(cron).suggestion().orElse(""));
  }

  /** Every suggestion, put in the place of the value that the fact names, is read. */
  @Test
  void whatIsSuggestedIsReadWhenTried() {
    List<String> entries =
        List.of(
            "?",
            "MONDAY",
            "FRX-MON",
            "MNO-TEU",
            "SAT-MON",
            "7-5",
            "22-2/3",
            "sept",
            "NOV-FEB",
            "DEZ-FEB",
            "59-0",
            "31-1",
            "12-1",
            "23-0/2",
            "Funday",
            "TUES-SUN",
            "SUX-SUN");
    int suggestions = 0;
    for (int field = 0; field < 5; field++) {
      for (String entry : entries) {
        String[] fields = {"1", "1", "1", "1", "1"};
        fields[field] = entry;
        try {
          CronExpression.parse(String.join(" ", fields));
        } catch (CronSyntaxException e) {
          if (e.suggestion().isPresent()) {
            String value = e.fact().replaceAll("^[^']*'(.*?)'.*", "$1");
            fields[field] = entry.replace(value, e.suggestion().get());
            CronExpression.parse(String.join(" ", fields));
            suggestions++;
          }
        }
      }
    }
    assertTrue(suggestions > 15, "only " + suggestions);
  }

  @Test
  void noMessageDependsOnTheLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertEquals("'0 6 * *' has 4 fields" + FIVE, fault("0 6 * *").getMessage());
      assertEquals("minute '61' is not 0 to 59", fault("61 * * * *").getMessage());
      assertEquals(
          "hour '*/24' has the step 24, which is not 1 to 23", fault("0 */24 * * *").getMessage());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aYearIsNoFifthField() {
    CronSyntaxException year = fault("0 0 * * * 2026");
    assertEquals(
        "'0 0 * * * 2026' has 6 fields" + FIVE + " (there is none for years)", year.fact());
    assertEquals(Optional.of("0 0 * * *"), year.suggestion());
    assertEquals(Optional.empty(), fault("0 0 99 * * MON").suggestion());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 0 12 * * ?", "0 0 * * * 2026", "0 0 12 ? * MON-FRI", "15 0 0 1 JAN ?", "0 22-2 * * *",
        "0 0 * * SAT-MON", "0 0 1 NOV-FEB *", "0 0 * * MNO", "0 0 ? * *", "0 0 1 sept *",
        "0 0 L * * ?", "0 0 1/70 * * 1999"
      })
  void whatIsSuggestedIsAcceptedInTurn(String cron) {
    CronSyntaxException failure = fault(cron);
    failure
        .suggestion()
        .ifPresent(
            suggestion -> {
              boolean whole = suggestion.contains(" ");
              String value = failure.fact().replaceAll("^[^']*'([^']*)'.*", "$1");
              CronExpression.parse(whole ? suggestion : cron.replace(value, suggestion));
            });
  }

  @Test
  void listsTheNicknames() {
    String known = "@annually, @daily, @hourly, @midnight, @monthly, @weekly, @yearly";
    assertEquals("'@dayly' is not one of " + known, fault("@dayly").getMessage());
    assertEquals(
        "'@reboot' names no time; those that do are " + known, fault("@reboot").getMessage());
  }

  private static CronSyntaxException fault(String cron) {
    return assertThrows(CronSyntaxException.class, () -> CronExpression.parse(cron));
  }
}
