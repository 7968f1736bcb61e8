package dev.fanfare.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountRangeTest {

  @ParameterizedTest
  @CsvSource({
    "300, 300, 300",
    "1.., 1, 2147483647",
    "..10000, 0, 10000",
    "1..50, 1, 50",
    "7..7, 7, 7",
    "2147483647, 2147483647, 2147483647"
  })
  void readsBothEnds(String text, int least, int most) {
    assertEquals(new CountRange(least, most), CountRange.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"300", "1..", "..10000", "1..50"})
  void writesWhatItReads(String text) {
    assertEquals(text, CountRange.parse(text).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "a", "1-5", "1...5", " 1", "-1", "1.5", "9999999999", "1,000"})
  void refusesWhatIsNoRange(String text) {
    assertEquals(
        "'" + text + "' is not a count such as 300, 1.., ..10000 or 1..50", messageOf(text));
  }

  @Test
  void refusesRangesThatAllowNothing() {
    assertEquals("a range from 50 to 1 is empty", messageOf("50..1"));
    assertEquals("a range up to 0 allows no call", messageOf("0"));
    assertEquals("a range up to 0 allows no call", messageOf("..0"));
  }

  @Test
  void includesBothEnds() {
    CountRange range = CountRange.parse("2..4");
    assertFalse(range.contains(1));
    assertTrue(range.contains(2));
    assertTrue(range.contains(4));
    assertFalse(range.contains(5));
  }

  private static String messageOf(String text) {
    return assertThrows(IllegalArgumentException.class, () -> CountRange.parse(text)).getMessage();
  }
}
