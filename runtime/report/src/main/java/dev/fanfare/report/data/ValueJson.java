package dev.fanfare.report.data;

import dev.fanfare.runtime.result.SecretMask;
import java.io.StringWriter;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a value as JSON: records by component, collections, arrays and maps by element, everything
 * else as its text, secrets masked. An object's own code may throw: then the text says so. What is
 * too deep or too much is cut while it is read, and {@code "…"} stands in its place.
 */
final class ValueJson {

  /** About as many characters as one value may take. */
  private static final int LONGEST = 64_000;

  private static final int LONGEST_TEXT = 16_000;
  private static final int DEEPEST = 12;
  private static final String CUT = "…";
  private static final JsonFactory JSON = new JsonFactory();

  private final StringWriter text = new StringWriter();
  private final JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text);
  private final SecretMask mask;
  private int left = LONGEST;

  private ValueJson(SecretMask mask) {
    this.mask = mask;
  }

  /** Returns a value as one JSON text. */
  static String of(@Nullable Object value, SecretMask mask) {
    if (mask.isEmpty()
        && (value instanceof Integer || value instanceof Long || value instanceof Boolean)) {
      return value.toString();
    }
    ValueJson writer = new ValueJson(mask);
    writer.write(value, 0);
    writer.out.close();
    return writer.text.toString();
  }

  /** Returns whether writing the value calls no code of the user. */
  static boolean isPlain(@Nullable Object value) {
    return value == null
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Character
        || value instanceof Enum<?>
        || isFinite(value);
  }

  private void write(@Nullable Object value, int depth) {
    left -= 4;
    if (value == null) {
      out.writeNull();
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (isFinite(value)) {
      writeNumber(value.toString());
    } else if (value instanceof Enum<?> constant) {
      writeText(constant.name());
    } else if (value instanceof Optional<?> optional) {
      write(optional.orElse(null), depth + 1);
    } else if (depth >= DEEPEST) {
      out.writeString(CUT);
    } else if (value instanceof Record row) {
      writeRecord(row, depth + 1);
    } else if (value instanceof Map<?, ?> map) {
      writeMap(map, depth + 1);
    } else if (value instanceof Collection<?> collection) {
      writeCollection(collection, depth + 1);
    } else if (value.getClass().isArray()) {
      writeArray(value, depth + 1);
    } else {
      writeText(textOf(value));
    }
  }

  /** Returns whether the value is one of Java's own numbers that JSON can write. */
  private static boolean isFinite(Object value) {
    Class<?> type = value.getClass();
    return type == Integer.class
        || type == Long.class
        || type == Short.class
        || type == Byte.class
        || type == BigInteger.class
        || type == BigDecimal.class
        || (value instanceof Double number && Double.isFinite(number))
        || (value instanceof Float single && Float.isFinite(single));
  }

  private void writeRecord(Record row, int depth) {
    out.writeStartObject();
    for (RecordComponent component : row.getClass().getRecordComponents()) {
      if (left <= 0) {
        out.writeStringProperty(CUT, CUT);
        break;
      }
      writeName(component.getName());
      write(read(row, component), depth);
    }
    out.writeEndObject();
  }

  private static @Nullable Object read(Record row, RecordComponent component) {
    try {
      component.getAccessor().trySetAccessible();
      return component.getAccessor().invoke(row);
    } catch (ReflectiveOperationException e) {
      return "(could not be read)";
    }
  }

  /** A number may be a secret, too. */
  private void writeNumber(String number) {
    left -= number.length();
    if (mask.hide(number).equals(number)) {
      out.writeNumber(number);
    } else {
      out.writeString(SecretMask.MASK);
    }
  }

  /** Entry by entry: a map may claim any size. */
  private void writeMap(Map<?, ?> map, int depth) {
    Iterator<?> entries = iterator(() -> map.entrySet().iterator());
    out.writeStartObject();
    while (hasNext(entries)) {
      Object entry = left <= 0 ? null : UserText.askOrNull(entries::next);
      if (entry == null) {
        out.writeStringProperty(CUT, CUT);
        break;
      }
      if (entry instanceof Map.Entry<?, ?> pair) {
        writeName(textOf(UserText.askOrNull(pair::getKey)));
        write(UserText.askOrNull(pair::getValue), depth);
      }
    }
    out.writeEndObject();
  }

  private void writeCollection(Collection<?> collection, int depth) {
    Iterator<?> elements = iterator(collection::iterator);
    out.writeStartArray();
    while (hasNext(elements)) {
      if (left <= 0) {
        out.writeString(CUT);
        break;
      }
      Optional<NextElement> next = UserText.ask(() -> NextElement.of(elements), Optional.empty());
      if (next.isEmpty()) {
        out.writeString(CUT);
        break;
      }
      write(next.get().value(), depth);
    }
    out.writeEndArray();
  }

  /** An element that may be null, told from an iterator that threw. */
  private record NextElement(@Nullable Object value) {
    static Optional<NextElement> of(Iterator<?> elements) {
      return Optional.of(new NextElement(elements.next()));
    }
  }

  private static Iterator<?> iterator(Supplier<? extends @Nullable Iterator<?>> iterator) {
    return UserText.ask(iterator, List.of(CUT).iterator());
  }

  private static boolean hasNext(Iterator<?> iterator) {
    return UserText.ask(iterator::hasNext, false);
  }

  private void writeArray(Object array, int depth) {
    if (array instanceof Object[] elements) {
      writeElements(elements, depth);
      return;
    }
    Object[] boxed = new Object[Math.min(Array.getLength(array), LONGEST)];
    Arrays.setAll(boxed, i -> Array.get(array, i));
    writeElements(boxed, depth);
  }

  private void writeElements(Object[] elements, int depth) {
    out.writeStartArray();
    for (Object element : elements) {
      if (left <= 0) {
        out.writeString(CUT);
        break;
      }
      write(element, depth);
    }
    out.writeEndArray();
  }

  private void writeName(String name) {
    String shown = UserText.cut(name, LONGEST_TEXT, mask);
    left -= shown.length() + 3;
    out.writeName(shown);
  }

  private void writeText(String value) {
    String shown = UserText.cut(value, LONGEST_TEXT, mask);
    left -= shown.length();
    out.writeString(shown);
  }

  private static String textOf(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    String unreadable = "(a " + value.getClass().getName() + " that has no text)";
    return UserText.ask(value::toString, unreadable);
  }
}
