package dev.fanfare.codec;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.fanfare.runtime.plan.TypeRef;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Classes of a user's, as tests store them. */
final class Samples {

  private Samples() {}

  enum Color {
    RED,
    GREEN {
      @Override
      public String toString() {
        return "not green";
      }
    },
    BLUE
  }

  sealed interface Shape permits Circle, Square, Nothing, Group, Inner.Circle {}

  record Circle(double radius) implements Shape {}

  record Square(@JsonProperty("edge") int side, Color color) implements Shape {}

  enum Nothing implements Shape {
    NOTHING,
    LESS
  }

  record Group(List<Shape> shapes, Optional<Shape> first) implements Shape {}

  static final class Inner {
    record Circle(int radius) implements Shape {}
  }

  record Scalars(
      boolean truth,
      byte b,
      short s,
      char c,
      int i,
      long l,
      float f,
      double d,
      @Nullable Integer boxed,
      @Nullable String text,
      @Nullable BigDecimal decimal,
      @Nullable BigInteger big) {}

  record Times(
      @Nullable Instant instant,
      @Nullable ZonedDateTime zoned,
      @Nullable OffsetDateTime offset,
      @Nullable LocalDateTime local,
      @Nullable LocalDate date,
      @Nullable LocalTime time,
      @Nullable Duration duration,
      @Nullable Period period,
      @Nullable Year year,
      @Nullable YearMonth month,
      @Nullable ZoneId zone,
      @Nullable ZoneOffset zoneOffset) {}

  record Optionals(
      Optional<String> text,
      Optional<Color> color,
      OptionalInt i,
      OptionalLong l,
      OptionalDouble d,
      List<Optional<BigDecimal>> many) {}

  record Point(int x, String y) {}

  record Collections(
      List<@Nullable String> list,
      Collection<Integer> collection,
      Set<String> set,
      SortedSet<String> sorted,
      Deque<Long> deque,
      Map<String, @Nullable Double> map,
      SortedMap<Integer, Color> sortedMap,
      Map<Color, List<Point>> byColor,
      EnumMap<Color, String> enumMap,
      EnumSet<Color> enums,
      Map<Point, Shape> byPoint,
      Map<Double, Boolean> byDouble,
      Map<Shape, Path> byShape,
      Map.Entry<Point, String> entry,
      int[] ints,
      String[][] texts,
      byte[] bytes,
      char[] chars,
      double[] doubles) {}

  record Generic<T, U extends Comparable<U>>(T value, List<U> many, Map<String, T> named) {}

  record Others(
      @Nullable UUID uuid, @Nullable Path path, @Nullable Pattern pattern, @Nullable Tree tree) {}

  record Tree(String name, List<Tree> children) {}

  static class Base {
    int inherited;
  }

  /** A class of fields: no accessors, a final collection without a setter. */
  static final class Bean extends Base {
    private final List<String> names = new ArrayList<>();
    private @Nullable String hidden;
    private transient int cache;

    private Bean() {}

    Bean(int inherited, List<String> names, @Nullable String hidden) {
      this.inherited = inherited;
      this.names.addAll(names);
      this.hidden = hidden;
      cache = names.size();
    }

    @Override
    public String toString() {
      return names + " " + hidden + " " + cache;
    }
  }

  record Loose(Object any) {}

  record Numeric(@Nullable Number number) {}

  record Holder(Runnable action) {}

  record Failing(Exception why) {}

  static TypeRef type(Class<?> raw, TypeRef... arguments) {
    return TypeRef.of(raw, arguments);
  }

  static TypeRef type(Class<?> raw, Class<?>... arguments) {
    return new TypeRef(raw, Arrays.stream(arguments).map(a -> TypeRef.of(a)).toList());
  }
}
