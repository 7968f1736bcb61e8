package dev.fanfare.report.data;

import java.io.StringWriter;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Values as JSON: records by component, collections, arrays and maps by element, everything else as
 * its text. An object's own code may throw: then the text says so. What is too deep or too much is
 * cut, and {@code "…"} stands where it was.
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
  private int left = LONGEST;

  private ValueJson() {}

  /** The value as one JSON text. */
  static String of(@Nullable Object value) {
    if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
      return value.toString();
    }
    ValueJson writer = new ValueJson();
    writer.write(value, 0);
    writer.out.close();
    return writer.text.toString();
  }

  private void write(@Nullable Object value, int depth) {
    left -= 4;
    if (value == null) {
      out.writeNull();
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (isFinite(value)) {
      out.writeNumber(value.toString());
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
      writeElements(UserText.ask(collection::toArray, new Object[] {CUT}), depth + 1);
    } else if (value.getClass().isArray()) {
      writeArray(value, depth + 1);
    } else {
      writeText(textOf(value));
    }
  }

  /** Whether the value is one of Java's own numbers that JSON can write. */
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

  private void writeMap(Map<?, ?> map, int depth) {
    Object[] entries = UserText.ask(() -> map.entrySet().toArray(), new Object[0]);
    out.writeStartObject();
    for (Object entry : entries) {
      if (left <= 0) {
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
    String shown = UserText.cut(name, LONGEST_TEXT);
    left -= shown.length() + 3;
    out.writeName(shown);
  }

  private void writeText(String value) {
    String shown = UserText.cut(value, LONGEST_TEXT);
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
