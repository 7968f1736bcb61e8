package dev.fanfare.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DecimalTextTest {

  private final Random random = new Random(1);

  @ParameterizedTest
  @CsvSource({
    "0, 1, 0.0",
    "0.04, 1, 0.0",
    "0.05, 1, 0.1",
    "-1.25, 1, -1.3",
    "12, 0, 12",
    "9.996, 2, 10.00"
  })
  void numbersAreRoundedHalfUp(double number, int places, String expected) {
    assertEquals(expected, DecimalText.of(number, places));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void numbersAreThoseOfTheFormatter(int places) {
    for (int i = 0; i < 10_000; i++) {
      double number = random.nextDouble() * 1000;
      String expected = String.format(Locale.ROOT, "%." + places + "f", number);
      assertEquals(expected, DecimalText.of(number, places));
    }
  }

  @Test
  void thousandsAreThoseOfTheFormatter() {
    for (int i = 0; i < 10_000; i++) {
      long number = random.nextLong() >> random.nextInt(64);
      assertEquals(String.format(Locale.ROOT, "%,d", number), DecimalText.grouped(number));
    }
  }
}
