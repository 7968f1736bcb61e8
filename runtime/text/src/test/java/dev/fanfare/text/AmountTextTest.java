package dev.fanfare.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTextTest {

  @ParameterizedTest
  @CsvSource({
    "5, 5000000, 5",
    "5.00, 5000000, 5",
    "0.000001, 1, 0.000001",
    "0, 0, 0",
    "100, 100000000, 100",
    "1000000000000, 1000000000000000000, 1000000000000"
  })
  void readsAndWritesMillionths(String text, long micros, String written) {
    assertEquals(micros, AmountText.parse(text));
    assertEquals(written, AmountText.format(micros));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "+1", "1e3", "5,00", ".5", "5.", "0.0000001", "$5", "NaN"})
  void refusesWhatIsNoAmount(String text) {
    assertEquals(
        "'" + text + "' is not an amount such as 5, 5.00 or 0.000125",
        assertThrows(IllegalArgumentException.class, () -> AmountText.parse(text)).getMessage());
  }

  @Test
  void convertsEveryNumberOfTheJdk() {
    assertEquals(2_000_000, AmountText.micros((byte) 2));
    assertEquals(2_000_000, AmountText.micros(2L));
    assertEquals(500_000, AmountText.micros(0.5f));
    assertEquals(100_000, AmountText.micros(0.1));
    assertEquals(1, AmountText.micros(0.0000005));
    assertEquals(0, AmountText.micros(0.00000049));
    assertEquals(1_230_000, AmountText.micros(new BigDecimal("1.23")));
    assertEquals(7_000_000, AmountText.micros(BigInteger.valueOf(7)));
  }

  @Test
  void refusesWhatNothingCanCost() {
    assertEquals("an amount of -0.5 is negative", messageOf(-0.5));
    assertEquals("an amount of NaN is no number", messageOf(Double.NaN));
    assertEquals("an amount of Infinity is no number", messageOf(Float.POSITIVE_INFINITY));
    assertEquals("an amount of 1.0E13 is more than 1000000000000", messageOf(1e13));
  }

  private static String messageOf(Number units) {
    return assertThrows(IllegalArgumentException.class, () -> AmountText.micros(units))
        .getMessage();
  }
}
