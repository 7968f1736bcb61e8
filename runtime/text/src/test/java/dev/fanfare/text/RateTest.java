package dev.fanfare.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

  @Test
  void readsPermitsAndTheirTime() {
    assertEquals(new Rate(500, Duration.ofMinutes(1)), Rate.parse("500/m"));
    assertEquals(new Rate(1, Duration.ofMillis(1)), Rate.parse("1/ms"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "500", "500/", "/m", "500/min", "-1/s", "1.5/s", "500 / m"})
  void refusesWhatIsNoRate(String text) {
    assertEquals(
        "'" + text + "' is not a rate such as 10/s, 500/m or 10000/h",
        assertThrows(IllegalArgumentException.class, () -> Rate.parse(text)).getMessage());
  }

  @Test
  void refusesARateThatLetsNothingThrough() {
    assertEquals(
        "a rate of 0 lets nothing through",
        assertThrows(IllegalArgumentException.class, () -> Rate.parse("0/s")).getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"500/m", "10/s", "1/ms", "7/d"})
  void writesWhatItReads(String text) {
    assertEquals(text, Rate.parse(text).toString());
  }
}
