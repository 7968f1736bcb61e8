package dev.fanfare.codec;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes values apart, to find the part that is to blame. */
final class ValueParts {

  /**
   * A part.
   *
   * @param where what it is of what
   * @param value the part itself
   */
  record Part(String where, @Nullable Object value) {}

  private ValueParts() {}

  static List<Part> of(@Nullable Object value) {
    List<Part> parts = new ArrayList<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, mapped) -> {
            parts.add(new Part("a key of a map", key));
            parts.add(new Part("a value of a map", mapped));
          });
    } else if (value instanceof Map.Entry<?, ?> entry) {
      parts.add(new Part("the key of an entry", entry.getKey()));
      parts.add(new Part("the value of an entry", entry.getValue()));
    } else if (value instanceof List<?> list) {
      list.forEach(element -> parts.add(new Part("element " + parts.size(), element)));
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(held -> parts.add(new Part("the value of an Optional", held)));
    } else if (value != null && value.getClass().isArray()) {
      for (int index = 0; index < Array.getLength(value); index++) {
        parts.add(new Part("element " + index, Array.get(value, index)));
      }
    } else if (value instanceof Record) {
      addComponents(value, parts);
    } else if (value != null && !value.getClass().getName().startsWith("java.")) {
      addFields(value, parts);
    }
    return parts;
  }

  private static void addComponents(Object value, List<Part> parts) {
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      Method accessor = component.getAccessor();
      if (accessor.trySetAccessible()) {
        String where =
            "component '%s' of %s".formatted(component.getName(), value.getClass().getSimpleName());
        parts.add(new Part(where, read(() -> accessor.invoke(value))));
      }
    }
  }

  private static void addFields(Object value, List<Part> parts) {
    for (Class<?> at = value.getClass(); at != null; at = at.getSuperclass()) {
      for (Field field : at.getDeclaredFields()) {
        if ((field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0
            && field.trySetAccessible()) {
          String where = "field '%s' of %s".formatted(field.getName(), at.getSimpleName());
          parts.add(new Part(where, read(() -> field.get(value))));
        }
      }
    }
  }

  private interface Reading {
    @Nullable Object read() throws ReflectiveOperationException;
  }

  private static @Nullable Object read(Reading reading) {
    try {
      return reading.read();
    } catch (ReflectiveOperationException e) {
      return e;
    }
  }
}
