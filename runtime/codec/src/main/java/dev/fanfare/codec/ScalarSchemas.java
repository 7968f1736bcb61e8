package dev.fanfare.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The schemas of single values. */
final class ScalarSchemas {

  private ScalarSchemas() {}

  /** The schema, a new one each time; null for a class that holds others. */
  static @Nullable Map<String, Object> of(Class<?> type) {
    if (type.isEnum()) {
      List<String> names =
          Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList();
      return schema("string", "enum", names);
    }
    if (type == boolean.class || type == Boolean.class) {
      return schema("boolean");
    }
    if (CharSequence.class.isAssignableFrom(type)) {
      return schema("string");
    }
    if (type == char.class || type == Character.class) {
      return schema("string", "minLength", 1, "maxLength", 1);
    }
    if (type == byte[].class) {
      return schema("string", "contentEncoding", "base64");
    }
    if (type == char[].class || TextForm.of(type) != null) {
      return schema("string");
    }
    Map<String, Object> number = number(type);
    return number != null ? number : text(type);
  }

  private static @Nullable Map<String, Object> number(Class<?> type) {
    if (type == int.class || type == Integer.class || type == AtomicInteger.class) {
      return schema("integer", "minimum", Integer.MIN_VALUE, "maximum", Integer.MAX_VALUE);
    }
    if (type == long.class || type == Long.class || type == AtomicLong.class) {
      return schema("integer", "minimum", Long.MIN_VALUE, "maximum", Long.MAX_VALUE);
    }
    if (type == short.class || type == Short.class) {
      return schema("integer", "minimum", Short.MIN_VALUE, "maximum", Short.MAX_VALUE);
    }
    if (type == byte.class || type == Byte.class) {
      return schema("integer", "minimum", Byte.MIN_VALUE, "maximum", Byte.MAX_VALUE);
    }
    if (type == BigInteger.class || type == Year.class) {
      return schema("integer");
    }
    if (type == BigDecimal.class) {
      return schema("number");
    }
    if (type == double.class
        || type == Double.class
        || type == float.class
        || type == Float.class) {
      return schema("number");
    }
    if (type == OptionalInt.class || type == OptionalLong.class) {
      return SchemaBuilder.orNull(schema("integer"));
    }
    return type == OptionalDouble.class ? SchemaBuilder.orNull(schema("number")) : null;
  }

  private static @Nullable Map<String, Object> text(Class<?> type) {
    if (type == Instant.class || type == OffsetDateTime.class) {
      return schema("string", "format", "date-time");
    }
    if (type == LocalDate.class) {
      return schema("string", "format", "date");
    }
    if (type == Duration.class) {
      return schema("string", "description", "a duration such as 30s, 1h30m or PT30S");
    }
    if (type == UUID.class) {
      return schema("string", "format", "uuid");
    }
    if (type == URI.class) {
      return schema("string", "format", "uri-reference");
    }
    boolean textual =
        type.getName().startsWith("java.time.")
            || type == java.net.URL.class
            || type == java.util.Locale.class
            || type == java.util.Currency.class;
    return textual ? schema("string") : null;
  }

  private static Map<String, Object> schema(String type, Object... more) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", type);
    for (int at = 0; at < more.length; at += 2) {
      schema.put((String) more[at], more[at + 1]);
    }
    return schema;
  }
}
