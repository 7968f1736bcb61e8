package dev.fanfare.codec;

import java.io.Serializable;
import java.net.URI;
import java.net.URL;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JavaType;

/** Which types of the JDK can be stored. */
final class JdkTypes {

  private static final Set<Class<?>> UNTYPED =
      Set.of(
          Object.class,
          Number.class,
          Comparable.class,
          Serializable.class,
          Class.class,
          Temporal.class,
          TemporalAccessor.class,
          TemporalAmount.class,
          Record.class,
          Enum.class,
          Throwable.class);

  private static final Set<Class<?>> SINGLE =
      Set.of(
          String.class,
          CharSequence.class,
          Boolean.class,
          Character.class,
          Byte.class,
          Short.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class,
          java.math.BigDecimal.class,
          java.math.BigInteger.class,
          AtomicInteger.class,
          AtomicLong.class,
          UUID.class,
          URI.class,
          URL.class,
          Locale.class,
          Currency.class,
          Optional.class,
          OptionalInt.class,
          OptionalLong.class,
          OptionalDouble.class);

  private JdkTypes() {}

  /** Returns whether a type leaves open which type its values have. */
  static boolean isUntyped(Class<?> type) {
    return UNTYPED.contains(type);
  }

  static boolean isOfTheJdk(Class<?> type) {
    String name = type.getName();
    return name.startsWith("java.") || name.startsWith("javax.") || name.startsWith("jdk.");
  }

  static boolean isStorable(JavaType type) {
    Class<?> raw = type.getRawClass();
    return raw.isPrimitive()
        || SINGLE.contains(raw)
        || raw.isEnum()
        || TextForm.of(raw) != null
        || raw.getName().startsWith("java.time.")
        || Collection.class.isAssignableFrom(raw)
        || raw == Iterable.class
        || Map.class.isAssignableFrom(raw)
        || Map.Entry.class.isAssignableFrom(raw);
  }
}
