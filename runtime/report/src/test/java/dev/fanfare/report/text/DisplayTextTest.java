package dev.fanfare.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DisplayTextTest {

  @ParameterizedTest
  @CsvSource({
    "-5, 0ns",
    "0, 0ns",
    "999, 999ns",
    "1000, 1µs",
    "999999, 999µs",
    "4120000, 4.1ms",
    "9949999, 9.9ms",
    "9950000, 10ms",
    "41200000, 41ms",
    "999499999, 999ms",
    "999500000, 1.0s",
    "17320000000, 17.3s",
    "59949999999, 59.9s",
    "59950000000, 1m 00s",
    "123000000000, 2m 03s",
    "3599400000000, 59m 59s",
    "3599500000000, 1h 00m",
    "3720000000000, 1h 02m",
    "400000000000000, 111h 06m",
  })
  void timesHaveTwoOrThreeDigits(long nanos, String expected) {
    assertEquals(expected, DisplayText.time(nanos));
  }

  @ParameterizedTest
  @CsvSource({"0, 0%", "0.0001, <1%", "0.005, 1%", "0.5, 50%", "0.996, 99%", "1, 100%"})
  void onlyAllIsAHundredAndOnlyNothingIsZero(double share, String expected) {
    assertEquals(expected, DisplayText.percent(share));
  }

  @Test
  void numbersAreTheSameInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertEquals("1,000,000 tasks", DisplayText.count(1_000_000, "task"));
      assertEquals("1.5×", DisplayText.ratio(1.5));
      assertEquals("2m 03s", DisplayText.time(123_000_000_000L));
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "abc, 3, abc",
        "abcd, 3, ab…",
        "`a\nb\tc\u001bd\u202ee`, 20, a b c d e",
        "ab\ud83d\ude00cd, 4, ab…",
      })
  void aLineIsOneLineAndNoLonger(String text, int longest, String expected) {
    assertEquals(expected, DisplayText.line(text, longest));
  }
}
