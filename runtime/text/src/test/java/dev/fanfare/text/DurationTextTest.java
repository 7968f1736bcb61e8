package dev.fanfare.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

  @ParameterizedTest
  @CsvSource({
    "250ms, PT0.25S",
    "30s, PT30S",
    "3m, PT3M",
    "2h, PT2H",
    "1h30m, PT1H30M",
    "1d2h3m4s5ms, PT26H3M4.005S",
    "5m250ms, PT5M0.25S",
    "0s, PT0S",
    "PT3M, PT3M",
    "P1D, PT24H"
  })
  void readsWhatPeopleWrite(String text, Duration expected) {
    assertEquals(expected, DurationText.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "5",
        "s",
        "5x",
        "1m1h",
        "1s1s",
        "1 s",
        "1.5s",
        "-5s",
        "PT",
        "5S",
        "99999999999s"
      })
  void refusesWhatIsNoDuration(String text) {
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> DurationText.parse(text)).getMessage();
    assertEquals(
        "'" + text + "' is not a duration such as 250ms, 30s, 3m, 2h, 1h30m or PT3M", refusal);
  }

  @Test
  void refusesANegativeDuration() {
    assertEquals(
        "'-PT5S' is negative",
        assertThrows(IllegalArgumentException.class, () -> DurationText.parse("-PT5S"))
            .getMessage());
  }

  @Test
  void refusesWhatNanosecondsCannotCount() {
    assertEquals(
        "'200000d' is longer than 292 years",
        assertThrows(IllegalArgumentException.class, () -> DurationText.parse("200000d"))
            .getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"250ms", "30s", "1h30m", "1d2h3m4s5ms", "0s", "PT0.0000005S"})
  void writesWhatItReads(String text) {
    assertEquals(text, DurationText.format(DurationText.parse(text)));
    assertTrue(
        DurationText.parse(DurationText.format(Duration.ofNanos(1))).equals(Duration.ofNanos(1)));
  }
}
