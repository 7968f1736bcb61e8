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
final class ClassLayouts {

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

  private static final ClassValue<ClassLayout> SHAPES =
      new ClassValue<>() {
        @Override
        protected ClassLayout computeValue(Class<?> type) {
          return find(type);
        }
      };

  private ClassLayouts() {}

  static ClassLayout of(Class<?> type) {
    return SHAPES.get(type);
  }

  /** Returns whether the class and the text of a value determine it completely. */
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

  private static ClassLayout find(Class<?> type) {
    if (type.isRecord()) {
      return record(type);
    }
    if (type.isHidden() || type.isSynthetic()) {
      // A lambda: its class's name is made up anew in every JVM.
      return new ClassLayout(TypeTag.OPAQUE, Arrays.toString(type.getInterfaces()), List.of());
    }
    List<ClassLayout.Part> fields = fields(type);
    return fields == null
        ? new ClassLayout(TypeTag.OPAQUE, type.getName(), List.of())
        : new ClassLayout(TypeTag.BEAN, type.getName(), fields);
  }

  private static ClassLayout record(Class<?> type) {
    List<ClassLayout.Part> parts = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Method accessor = component.getAccessor();
      Field field = field(type, component.getName());
      if (!accessor.trySetAccessible() || !field.trySetAccessible()) {
        return new ClassLayout(TypeTag.RECORD, type.getName(), List.of(new ClassLayout.Text()));
      }
      ClassLayout.Slot slot = new ClassLayout.Slot(component.getName(), field);
      parts.add(new ClassLayout.Component(component.getName(), accessor, slot));
    }
    return new ClassLayout(TypeTag.RECORD, type.getName(), parts);
  }

  private static Field field(Class<?> type, String component) {
    try {
      return type.getDeclaredField(component);
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("every component has a field", e);
    }
  }

  private static @org.jspecify.annotations.Nullable List<ClassLayout.Part> fields(Class<?> type) {
    List<ClassLayout.Part> parts = new ArrayList<>();
    for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
      for (Field field : at.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers())) {
          continue;
        }
        // A class of the JDK may keep its content in transient fields.
        if (Modifier.isTransient(field.getModifiers()) && !ofTheJdk(type)) {
          continue;
        }
        if (ofTheJdk(at) || !field.trySetAccessible()) {
          return null;
        }
        parts.add(new ClassLayout.Slot(field.getName(), field));
      }
    }
    parts.sort(Comparator.comparing(ClassLayout.Part::name));
    return parts;
  }
}
