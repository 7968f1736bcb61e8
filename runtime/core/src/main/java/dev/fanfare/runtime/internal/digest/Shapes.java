package dev.fanfare.runtime.internal.digest;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Finds, once per class, what is encoded of its objects. */
final class Shapes {

  private static final List<Class<?>> TEXTUAL =
      List.of(
          TemporalAccessor.class,
          TemporalAmount.class,
          ZoneId.class,
          UUID.class,
          URI.class,
          URL.class,
          InetAddress.class,
          Locale.class,
          Currency.class,
          Pattern.class);

  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return find(type);
        }
      };

  private Shapes() {}

  static Shape of(Class<?> type) {
    return SHAPES.get(type);
  }

  /** Whether a value's class and text say all there is. */
  static boolean textual(Class<?> type) {
    return ofTheJdk(type)
        && (type.getSimpleName().startsWith("Optional")
            ? type != java.util.Optional.class
            : TEXTUAL.stream().anyMatch(known -> known.isAssignableFrom(type)));
  }

  /** The text of a textual value. */
  static String text(Object value) {
    return value instanceof Pattern pattern && pattern.flags() != 0
        ? pattern + "/" + pattern.flags()
        : value.toString();
  }

  static boolean ofTheJdk(Class<?> type) {
    return type.getName().startsWith("java.") || type.getName().startsWith("sun.nio.");
  }

  static boolean ofFanfare(Class<?> type) {
    return type.getName().startsWith("dev.fanfare.api.");
  }

  private static Shape find(Class<?> type) {
    if (type.isRecord()) {
      return record(type);
    }
    if (type.isHidden() || type.isSynthetic()) {
      // A lambda: its class's name is made up anew in every JVM.
      return new Shape(Tag.OPAQUE, Arrays.toString(type.getInterfaces()), List.of());
    }
    List<Shape.Part> fields = fields(type);
    return fields == null
        ? new Shape(Tag.OPAQUE, type.getName(), List.of())
        : new Shape(Tag.BEAN, type.getName(), fields);
  }

  private static Shape record(Class<?> type) {
    List<Shape.Part> parts = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Method accessor = component.getAccessor();
      if (!accessor.trySetAccessible()) {
        return new Shape(Tag.RECORD, type.getName(), List.of(new Shape.Text()));
      }
      parts.add(new Shape.Component(component.getName(), accessor));
    }
    return new Shape(Tag.RECORD, type.getName(), parts);
  }

  private static @org.jspecify.annotations.Nullable List<Shape.Part> fields(Class<?> type) {
    List<Shape.Part> parts = new ArrayList<>();
    for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
      for (Field field : at.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) || Modifier.isTransient(field.getModifiers())) {
          continue;
        }
        if (ofTheJdk(at) || !field.trySetAccessible()) {
          return null;
        }
        parts.add(new Shape.Slot(field.getName(), field));
      }
    }
    parts.sort(Comparator.comparing(Shape.Part::name));
    return parts;
  }
}
