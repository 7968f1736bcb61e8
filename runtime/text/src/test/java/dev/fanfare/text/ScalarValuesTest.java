package dev.fanfare.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScalarValuesTest {

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of(String.class, " any ", " any "),
        Arguments.of(Boolean.class, "TRUE", true),
        Arguments.of(Boolean.class, "False", false),
        Arguments.of(Character.class, "x", 'x'),
        Arguments.of(Byte.class, "-128", (byte) -128),
        Arguments.of(Short.class, "+7", (short) 7),
        Arguments.of(Integer.class, "007", 7),
        Arguments.of(Long.class, "9223372036854775807", Long.MAX_VALUE),
        Arguments.of(Float.class, "1e3", 1000f),
        Arguments.of(Double.class, ".5", 0.5),
        Arguments.of(Double.class, "5.", 5.0),
        Arguments.of(BigDecimal.class, "1.50", new BigDecimal("1.50")),
        Arguments.of(Path.class, "a/b", Path.of("a/b")),
        Arguments.of(URI.class, "https://x.org/", URI.create("https://x.org/")),
        Arguments.of(Duration.class, "1h30m", Duration.ofMinutes(90)),
        Arguments.of(Instant.class, "1970-01-01T00:00:00Z", Instant.EPOCH),
        Arguments.of(LocalDate.class, "2026-11-20", LocalDate.of(2026, 11, 20)));
  }

  @ParameterizedTest
  @MethodSource("values")
  void readsValues(Class<?> type, String text, Object value) {
    assertEquals(value, ScalarValues.parse(type, text));
    assertTrue(ScalarValues.reads(type));
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(Boolean.class, "yes", "'yes' is not true or false"),
        Arguments.of(Character.class, "xy", "'xy' is not one character"),
        Arguments.of(Byte.class, "128", "128 is not within -128 to 127"),
        Arguments.of(Integer.class, "1_000", "'1_000' is not a whole number"),
        Arguments.of(Integer.class, "1.0", "'1.0' is not a whole number"),
        Arguments.of(Integer.class, "٣", "'٣' is not a whole number"),
        Arguments.of(Integer.class, " 1", "' 1' is not a whole number"),
        Arguments.of(Double.class, "NaN", "'NaN' is not a number"),
        Arguments.of(Double.class, "Infinity", "'Infinity' is not a number"),
        Arguments.of(Double.class, "1d", "'1d' is not a number"),
        Arguments.of(Double.class, "0x1p3", "'0x1p3' is not a number"),
        Arguments.of(Double.class, "1e400", "1e400 is too large for a double"),
        Arguments.of(Float.class, "1f", "'1f' is not a number"),
        Arguments.of(Float.class, "1e40", "1e40 is too large for a float"),
        Arguments.of(BigDecimal.class, "1,5", "'1,5' is not a number"),
        Arguments.of(URI.class, "a b", "'a b' is not a URI"),
        Arguments.of(
            Duration.class, "30", "'30' is not a duration such as 250ms, 30s, 1h30m or PT3M"),
        Arguments.of(
            Instant.class, "today", "'today' is not an instant such as 2026-01-31T12:00:00Z"),
        Arguments.of(LocalDate.class, "1.2.", "'1.2.' is not a date such as 2026-01-31"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refusesWhatIsNone(Class<?> type, String text, String message) {
    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> ScalarValues.parse(type, text))
            .getMessage());
  }

  @Test
  void findsConstantsByCaseAndHyphenIfOnlyOneIsMeant() {
    List<String> names = List.of("FIRE_ONCE", "Skip", "SKIP");

    assertEquals(Optional.of("FIRE_ONCE"), ScalarValues.constant(names, "fire-once"));
    assertEquals(Optional.of("SKIP"), ScalarValues.constant(names, "SKIP"));
    assertEquals(Optional.empty(), ScalarValues.constant(names, "skip"));
    assertEquals(Optional.empty(), ScalarValues.constant(names, "fire once"));
  }

  @Test
  void knowsNoOtherTypes() {
    assertFalse(ScalarValues.reads(Thread.class));
    assertFalse(ScalarValues.reads(int.class));
  }
}
