package dev.fanfare.runtime.internal.param;

import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.spi.ParamConverter;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * Makes a value of a parameter's type out of what was set: the value itself, a text, or several of
 * either. Several values in one text are separated by commas; {@code \,} is a comma of its own.
 */
final class ParamConversion {

  private ParamConversion() {}

  /**
   * A value of a type.
   *
   * @throws IllegalArgumentException if what was set is not fit for it; the message says why
   */
  static Object to(TypeRef type, Object set) {
    Class<?> raw = type.raw();
    if (raw == Optional.class) {
      return optional(type.arguments().get(0), set);
    }
    if (raw == List.class || raw == Set.class) {
      return many(type, set);
    }
    if (raw.isInstance(set)) {
      return set;
    }
    if (set instanceof CharSequence text) {
      return text(type, text.toString());
    }
    if (set instanceof Number number && Number.class.isAssignableFrom(raw)) {
      return text(type, widened(raw, number));
    }
    throw new IllegalArgumentException(
        "%s is of type %s, not %s"
            .formatted(set, set.getClass().getSimpleName(), type.simpleName()));
  }

  private static Object optional(TypeRef type, Object set) {
    if (set instanceof Optional<?> optional) {
      return optional.map(value -> to(type, value));
    }
    return Optional.of(to(type, set));
  }

  private static Object many(TypeRef type, Object set) {
    TypeRef element = type.arguments().get(0);
    List<Object> values = new ArrayList<>();
    for (Object one : several(set)) {
      values.add(to(element, one));
    }
    return type.raw() == List.class
        ? Collections.unmodifiableList(values)
        : Collections.unmodifiableSet(new LinkedHashSet<>(values));
  }

  private static Collection<?> several(Object set) {
    if (set instanceof Collection<?> collection) {
      return collection;
    }
    if (set instanceof CharSequence text) {
      return parts(text.toString());
    }
    if (set.getClass().isArray()) {
      Object[] values = new Object[Array.getLength(set)];
      Arrays.setAll(values, index -> Array.get(set, index));
      return Arrays.asList(values);
    }
    return List.of(set);
  }

  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split("(?<!\\\\),", -1)) {
      parts.add(part.strip().replace("\\,", ","));
    }
    return text.isBlank() ? List.of() : parts;
  }

  private static Object text(TypeRef type, String text) {
    Optional<Object> read = ScalarParser.read(type.raw(), text);
    if (read.isPresent()) {
      return read.get();
    }
    for (ParamConverter converter : ServiceLoader.load(ParamConverter.class)) {
      Optional<Object> converted = converter.convert(type, text);
      if (converted.isPresent()) {
        return converted.get();
      }
    }
    throw new IllegalArgumentException(
        "a text cannot be read as " + type.simpleName() + "; set a value of that type");
  }

  /** A number as the text of another type of number; one that does not fit is refused there. */
  private static String widened(Class<?> raw, Number number) {
    boolean whole = raw != Double.class && raw != Float.class && raw != BigDecimal.class;
    return whole && number.doubleValue() == number.longValue()
        ? Long.toString(number.longValue())
        : number.toString();
  }
}
