package dev.fanfare.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fanfare.api.Priority;
import dev.fanfare.config.fixture.FakeOrchestrator;
import dev.fanfare.config.fixture.Plans;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValueConversionTest {

  record Range(int from, int to) {
    Range {
      if (from > to) {
        throw new IllegalArgumentException("from " + from + " is more than to " + to);
      }
    }
  }

  record Rules(String name, List<Range> ranges, Optional<Duration> limit, Set<Priority> levels) {}

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of(Integer.class, "-7", -7),
        Arguments.of(Long.class, "9223372036854775807", Long.MAX_VALUE),
        Arguments.of(Short.class, "7", (short) 7),
        Arguments.of(Byte.class, "-128", (byte) -128),
        Arguments.of(Double.class, "1e3", 1000.0),
        Arguments.of(Float.class, "0.5", 0.5f),
        Arguments.of(Boolean.class, "true", true),
        Arguments.of(Boolean.class, "TRUE", true),
        Arguments.of(Character.class, ";", ';'),
        Arguments.of(String.class, " as it is ", " as it is "),
        Arguments.of(Priority.class, "HIGH", Priority.HIGH),
        Arguments.of(Priority.class, "high", Priority.HIGH),
        Arguments.of(Path.class, "a/b.json", Path.of("a/b.json")),
        Arguments.of(URI.class, "http://localhost:1/x", URI.create("http://localhost:1/x")),
        Arguments.of(Duration.class, "1h30m", Duration.ofMinutes(90)),
        Arguments.of(Instant.class, "2026-01-31T12:00:00Z", Instant.parse("2026-01-31T12:00:00Z")),
        Arguments.of(LocalDate.class, "2026-01-31", LocalDate.of(2026, 1, 31)),
        Arguments.of(BigDecimal.class, "1.10", new BigDecimal("1.10")));
  }

  @ParameterizedTest
  @MethodSource("values")
  void readsEveryScalar(Class<?> type, String text, Object value) {
    assertEquals(value, convert(TypeRef.of(type), text));
  }

  @Test
  void readsListsBetweenCommasAndInBrackets() {
    TypeRef numbers = TypeRef.of(List.class, TypeRef.of(Integer.class));
    assertEquals(List.of(1, 2), convert(numbers, "1, 2"));
    assertEquals(List.of(1, 2), convert(numbers, "[1, 2]"));
    assertEquals(List.of(), convert(numbers, ""));
    TypeRef list = TypeRef.of(List.class, TypeRef.of(String.class));
    assertEquals(List.of("a,b", "c"), convert(list, "a\\,b, c"));
    TypeRef texts = TypeRef.of(Set.class, TypeRef.of(String.class));
    assertEquals(List.of("b", "a,c"), List.copyOf((Set<?>) convert(texts, "['b', 'a,c', b]")));
  }

  @Test
  void readsOptionals() {
    TypeRef type = TypeRef.of(Optional.class, TypeRef.of(Integer.class));
    assertEquals(Optional.of(3), convert(type, "3"));
    assertEquals(
        Optional.empty(),
        new ValueConversion(Path.of("")).convert(type, new ConfigNode.NullNode(flag()), "n"));
  }

  @Test
  void readsRecordsOfRecords() {
    assertEquals(
        new Rules(
            "r", List.of(new Range(1, 2), new Range(3, 3)), Optional.empty(), Set.of(Priority.LOW)),
        convert(
            TypeRef.of(Rules.class),
            "{name: r, ranges: [{from: 1, to: 2}, {from: 3, to: 3}], levels: [LOW]}"));
  }

  @Test
  void recordsAreReadInCodeToo() {
    Object value =
        Fanfare.bot(new FakeOrchestrator<>(Plans.Review.class, List.of(), Plans.Review.THE), plan())
            .param("range", "{from: 1, to: 5}")
            .run()
            .params()
            .get("range");
    assertEquals(new Range(1, 5), value);
  }

  private static Plan<Plans.Review> plan() {
    return Plan.of("ranges", Plans.Review.class)
        .param(new ParamPlan("range", TypeRef.of(Range.class), null, ""))
        .phase(1, StepPlan.<Plans.Review>of("nothing", (bot, call) -> null).build())
        .build();
  }

  static Stream<Arguments> misfits() {
    return Stream.of(
        Arguments.of(
            TypeRef.of(Integer.class), "eight", "n: 'eight' is not a whole number (--set)"),
        Arguments.of(TypeRef.of(Byte.class), "128", "n: 128 is not within -128 to 127 (--set)"),
        Arguments.of(TypeRef.of(Double.class), "NaN", "n: 'NaN' is not a number (--set)"),
        Arguments.of(
            TypeRef.of(Double.class), "1e999", "n: 1e999 is too large for a double (--set)"),
        Arguments.of(TypeRef.of(Double.class), "1d", "n: '1d' is not a number (--set)"),
        Arguments.of(TypeRef.of(Boolean.class), "yes", "n: 'yes' is not true or false (--set)"),
        Arguments.of(
            TypeRef.of(Priority.class),
            "HIHG",
            "n: 'HIHG' is none of its values; did you mean 'high'? (--set)"),
        Arguments.of(
            TypeRef.of(Priority.class),
            "urgent",
            "n: 'urgent' is none of its values; there are: critical, high, medium, low (--set)"),
        Arguments.of(
            TypeRef.of(List.class, TypeRef.of(Integer.class)),
            "1,x",
            "n[1]: 'x' is not a whole number (--set)"),
        Arguments.of(
            TypeRef.of(Range.class), "5", "n: '5' is not a Range such as {from: …, to: …} (--set)"),
        Arguments.of(TypeRef.of(Range.class), "{from: 1}", "n: 'to' (Integer) is missing (--set)"),
        Arguments.of(
            TypeRef.of(Range.class),
            "{from: 1, too: 2}",
            "n has no 'too' (--set); did you mean 'to'?"),
        Arguments.of(
            TypeRef.of(Range.class), "{from: 3, to: 2}", "n: from 3 is more than to 2 (--set)"),
        Arguments.of(
            TypeRef.of(Range.class),
            "{from: x, to: 2}",
            "n.from: 'x' is not a whole number (--set)"),
        Arguments.of(
            TypeRef.of(Range.class),
            "{from: 1",
            "--set: expected ',' or '}', but got <stream end>"));
  }

  @ParameterizedTest
  @MethodSource("misfits")
  void saysWhatDoesNotFit(TypeRef type, String text, String message) {
    assertEquals(
        message,
        assertThrows(ConfigurationException.class, () -> convert(type, text)).getMessage());
  }

  private static Object convert(TypeRef type, String text) {
    return new ValueConversion(Path.of(""))
        .convert(type, new ConfigNode.ScalarNode(text, flag()), "n");
  }

  private static ValueOrigin flag() {
    return ValueOrigin.flag("--set");
  }
}
