package dev.fanfare.codec;

import dev.fanfare.codec.Samples.Color;
import dev.fanfare.codec.Samples.Point;
import dev.fanfare.codec.Samples.Shape;
import dev.fanfare.codec.Samples.Tree;
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
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes values from a seed, the odd ones first of all. */
final class Values {

  private static final double[] DOUBLES = {
    0.0,
    -0.0,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.MIN_VALUE,
    Double.MAX_VALUE,
    0.1,
    1e23,
    9007199254740993.0,
    2.2250738585072014e-308
  };
  private static final String[] TEXTS = {
    "",
    " ",
    "a\u0000b",
    "\ud800",
    "\udc00x",
    "a\ud83d\ude00b",
    "\ude00\ud83d",
    "\"\\\n\t/",
    "\u2028",
    "null",
    "NaN",
    "é",
    "ﬃ",
    "{\"@type\":\"Circle\"}"
  };
  private static final String[] ZONES = {"Europe/Madrid", "UTC", "GMT+2", "America/St_Johns", "Z"};

  private final Random random;

  Values(long seed) {
    random = new Random(seed);
  }

  Object next(int kind) {
    return switch (kind) {
      case 0 -> scalars();
      case 1 -> times();
      case 2 -> optionals();
      case 3 -> collections();
      case 4 -> new Samples.Generic<>(point(), list(this::big), map(this::name, this::point));
      case 5 -> shape(3);
      case 6 ->
          new Samples.Others(
              orNull(() -> new UUID(random.nextLong(), random.nextLong())),
              orNull(this::path),
              orNull(this::pattern),
              orNull(() -> tree(3)));
      case 7 -> new Samples.Bean(random.nextInt(), list(this::text), orNull(this::text));
      case 8 -> list(() -> shape(2));
      default -> map(this::point, () -> list(this::zoned));
    };
  }

  private Samples.Scalars scalars() {
    return new Samples.Scalars(
        random.nextBoolean(),
        (byte) random.nextInt(),
        (short) random.nextInt(),
        (char) random.nextInt(),
        random.nextInt(),
        random.nextLong(),
        random.nextBoolean() ? (float) number() : Float.intBitsToFloat(random.nextInt()),
        number(),
        orNull(random::nextInt),
        orNull(this::text),
        orNull(this::decimal),
        orNull(this::big));
  }

  private Samples.Times times() {
    return new Samples.Times(
        orNull(this::instant),
        orNull(this::zoned),
        orNull(() -> OffsetDateTime.ofInstant(instant(), offset())),
        orNull(() -> LocalDateTime.ofInstant(instant(), offset())),
        orNull(() -> LocalDate.ofEpochDay(random.nextInt(4_000_000) - 1_000_000)),
        orNull(() -> LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000_000L))),
        orNull(() -> Duration.ofSeconds(random.nextInt(), random.nextInt(1_000_000_000))),
        orNull(() -> Period.of(random.nextInt(9) - 4, random.nextInt(99), random.nextInt(99))),
        orNull(() -> Year.of(random.nextInt(20_000) - 5_000)),
        orNull(() -> YearMonth.of(random.nextInt(20_000) - 5_000, 1 + random.nextInt(12))),
        orNull(() -> ZoneId.of(ZONES[random.nextInt(ZONES.length)])),
        orNull(this::offset));
  }

  private Samples.Optionals optionals() {
    return new Samples.Optionals(
        optional(this::text),
        optional(this::color),
        random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt()),
        random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(random.nextLong()),
        random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(number()),
        list(() -> optional(this::decimal)));
  }

  private Samples.Collections collections() {
    EnumSet<Color> enums = EnumSet.noneOf(Color.class);
    enums.addAll(list(this::color));
    EnumMap<Color, String> enumMap = new EnumMap<>(Color.class);
    enumMap.putAll(map(this::color, this::text));
    return new Samples.Collections(
        this.<@Nullable String>list(() -> orNull(this::text)),
        random.nextBoolean() ? new LinkedList<>(list(random::nextInt)) : list(random::nextInt),
        new LinkedHashSet<>(list(this::text)),
        new TreeSet<>(list(this::text)),
        new ArrayDeque<>(list(random::nextLong)),
        this.<String, @Nullable Double>map(this::name, () -> orNull(this::number)),
        new TreeMap<>(map(random::nextInt, this::color)),
        map(this::color, () -> list(this::point)),
        enumMap,
        enums,
        map(this::point, () -> shape(2)),
        map(this::number, random::nextBoolean),
        map(() -> shape(1), this::path),
        random.nextBoolean() ? Map.entry(point(), text()) : new SimpleEntry<>(point(), text()),
        random.ints(random.nextInt(4)).toArray(),
        new String[][] {{text()}, {}, {text(), text()}},
        text().getBytes(java.nio.charset.StandardCharsets.UTF_16),
        text().toCharArray(),
        random.doubles(random.nextInt(4)).toArray());
  }

  Shape shape(int depth) {
    return switch (random.nextInt(depth > 0 ? 6 : 4)) {
      case 0 -> new Samples.Circle(number());
      case 1 -> new Samples.Square(random.nextInt(), color());
      case 2 -> Samples.Nothing.values()[random.nextInt(2)];
      case 3 -> new Samples.Inner.Circle(random.nextInt());
      default -> new Samples.Group(list(() -> shape(depth - 1)), optional(() -> shape(depth - 1)));
    };
  }

  private Tree tree(int depth) {
    return new Tree(text(), depth == 0 ? List.of() : list(() -> tree(depth - 1)));
  }

  private Point point() {
    return new Point(random.nextInt(), text());
  }

  private Color color() {
    return Color.values()[random.nextInt(3)];
  }

  private Path path() {
    String[] paths = {"", "a", "./a/../b", "/tmp/x y", "~/é", "a/b/"};
    return Path.of(paths[random.nextInt(paths.length)]);
  }

  private Pattern pattern() {
    return Pattern.compile("a+[b-c]\\d", random.nextBoolean() ? 0 : Pattern.CASE_INSENSITIVE);
  }

  private Instant instant() {
    long range = random.nextInt(9) == 0 ? 400_000_000_000L : 4_000_000_000L;
    return Instant.ofEpochSecond(
        random.nextLong(range) - range / 4,
        random.nextBoolean() ? 0 : random.nextInt(1_000_000_000));
  }

  private ZonedDateTime zoned() {
    return instant().atZone(ZoneId.of(ZONES[random.nextInt(ZONES.length)]));
  }

  private ZoneOffset offset() {
    return ZoneOffset.ofTotalSeconds(random.nextInt(100_000) - 50_000);
  }

  private double number() {
    return random.nextBoolean()
        ? DOUBLES[random.nextInt(DOUBLES.length)]
        : Double.longBitsToDouble(random.nextLong());
  }

  private BigDecimal decimal() {
    return new BigDecimal(big(), random.nextInt(80) - 40);
  }

  private BigInteger big() {
    return new BigInteger(random.nextInt(200), random).subtract(BigInteger.valueOf(1000));
  }

  /** A text without lone surrogates: JSON's names have none. */
  private String name() {
    String text = text();
    return text.chars().anyMatch(c -> Character.isSurrogate((char) c))
        ? "😀" + text.length()
        : text;
  }

  private String text() {
    if (random.nextInt(3) > 0) {
      return TEXTS[random.nextInt(TEXTS.length)];
    }
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(40) == 0 ? 3000 : random.nextInt(8);
    for (int at = 0; at < length; at++) {
      text.append((char) random.nextInt(0x10000));
    }
    return text.toString();
  }

  private <T extends @Nullable Object> List<T> list(Supplier<T> element) {
    List<T> list = new ArrayList<>();
    for (int left = random.nextInt(4); left > 0; left--) {
      list.add(element.get());
    }
    return list;
  }

  private <K, V extends @Nullable Object> Map<K, V> map(Supplier<K> key, Supplier<V> value) {
    Map<K, V> map = random.nextBoolean() ? new HashMap<>() : new LinkedHashMap<>();
    for (int left = random.nextInt(4); left > 0; left--) {
      map.put(key.get(), value.get());
    }
    return map;
  }

  private <T> Optional<T> optional(Supplier<T> value) {
    return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value.get());
  }

  private <T> @Nullable T orNull(Supplier<T> value) {
    return random.nextInt(6) == 0 ? null : value.get();
  }
}
