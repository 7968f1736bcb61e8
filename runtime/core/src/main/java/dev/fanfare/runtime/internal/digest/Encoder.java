package dev.fanfare.runtime.internal.digest;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Encodes values in the canonical binary form that digests are made of: a {@link Tag}, then the
 * content. Numbers by their IEEE or two's complement bits (NaN is one value, -0.0 is not 0.0),
 * enums by class and name, records by class and components in their order, maps and sets sorted by
 * the bytes of their encoded keys, times and their kind by class and text, a map's entry by key and
 * value, a {@code BigDecimal} by unscaled value and scale, a path with {@code /}, an exception by
 * its class, other objects by class and fields sorted by name where they can be read, and by class
 * alone where not. Equal bytes on every machine and JDK. Not thread-safe.
 */
final class Encoder {

  private static final int DEEPEST = 500;

  private final Sink sink;
  // What is being encoded, innermost first.
  private final ArrayDeque<Object> within;
  private @Nullable String opaque;

  Encoder(Sink sink) {
    this(sink, new ArrayDeque<>());
  }

  private Encoder(Sink sink, ArrayDeque<Object> within) {
    this.sink = sink;
    this.within = within;
  }

  /**
   * The name of the first class among the encoded values whose content the encoding does not hold;
   * null if the encoding holds all of them.
   */
  @Nullable String opaque() {
    return opaque;
  }

  void encode(@Nullable Object value) {
    if (value == null) {
      tag(Tag.NULL);
    } else if (!scalar(value)) {
      compound(value);
    }
  }

  private boolean scalar(Object value) {
    if (value instanceof Number number) {
      return number(number);
    }
    if (value instanceof CharSequence text) {
      tag(Tag.TEXT);
      sink.putText(text);
    } else if (value instanceof Boolean truth) {
      tag(Tag.BOOLEAN);
      sink.put(truth ? 1 : 0);
    } else if (value instanceof Character c) {
      tag(Tag.CHAR);
      sink.putShort(c);
    } else if (value instanceof Enum<?> constant) {
      tagged(Tag.ENUM, constant.getDeclaringClass().getName());
      sink.putText(constant.name());
    } else if (value instanceof Path path) {
      tagged(Tag.PATH, path.toString().replace(path.getFileSystem().getSeparator(), "/"));
    } else if (value instanceof Class<?> type) {
      tagged(Tag.CLASS, type.getName());
    } else if (value instanceof Throwable thrown) {
      tagged(Tag.THROWABLE, thrown.getClass().getName());
      hides(thrown);
    } else if (Shapes.textual(value.getClass())) {
      tagged(Tag.TEXTUAL, value.getClass().getName());
      sink.putText(Shapes.text(value));
    } else {
      return false;
    }
    return true;
  }

  private boolean number(Number number) {
    if (number instanceof Integer i) {
      tag(Tag.INT);
      sink.putInt(i);
    } else if (number instanceof Long l) {
      tag(Tag.LONG);
      sink.putLong(l);
    } else if (number instanceof Double d) {
      tag(Tag.DOUBLE);
      sink.putLong(Double.doubleToLongBits(d));
    } else if (number instanceof Float f) {
      tag(Tag.FLOAT);
      sink.putInt(Float.floatToIntBits(f));
    } else if (number instanceof Byte b) {
      tag(Tag.BYTE);
      sink.put(b);
    } else if (number instanceof Short s) {
      tag(Tag.SHORT);
      sink.putShort(s);
    } else {
      return bigNumber(number);
    }
    return true;
  }

  private boolean bigNumber(Number number) {
    if (number instanceof BigDecimal decimal) {
      tag(Tag.BIG_DECIMAL);
      sink.putInt(decimal.scale());
      bytes(decimal.unscaledValue().toByteArray());
    } else if (number instanceof BigInteger integer) {
      tag(Tag.BIG_INTEGER);
      bytes(integer.toByteArray());
    } else if (Shapes.ofTheJdk(number.getClass())) {
      tagged(Tag.TEXTUAL, number.getClass().getName());
      sink.putText(number.toString());
    } else {
      return false;
    }
    return true;
  }

  private void compound(Object value) {
    int distance = distance(value);
    if (distance >= 0) {
      tag(Tag.CYCLE);
      sink.putInt(distance);
    } else if (within.size() == DEEPEST) {
      tagged(Tag.TOO_DEEP, value.getClass().getName());
      hides(value);
    } else {
      within.push(value);
      content(value);
      within.pop();
    }
  }

  private int distance(Object value) {
    int distance = 0;
    for (Object outer : within) {
      if (outer == value) {
        return distance;
      }
      distance++;
    }
    return -1;
  }

  private void content(Object value) {
    if (value instanceof Map<?, ?> map) {
      map(map);
    } else if (value instanceof Set<?> set) {
      set(set);
    } else if (value instanceof Collection<?> collection) {
      many(Tag.LIST, collection.size(), collection.iterator());
    } else if (value instanceof Iterable<?> iterable && Shapes.ofFanfare(value.getClass())) {
      Object[] elements = StreamSupport.stream(iterable.spliterator(), false).toArray();
      many(Tag.LIST, elements.length, Arrays.asList(elements).iterator());
    } else if (value instanceof Optional<?> optional) {
      tag(Tag.OPTIONAL);
      encode(optional.orElse(null));
    } else if (value instanceof Map.Entry<?, ?> entry) {
      tag(Tag.ENTRY);
      encode(entry.getKey());
      encode(entry.getValue());
    } else if (value.getClass().isArray()) {
      array(value);
    } else {
      object(value);
    }
  }

  private void many(Tag tag, int size, Iterator<?> elements) {
    tag(tag);
    sink.putInt(size);
    elements.forEachRemaining(this::encode);
  }

  private void array(Object array) {
    tagged(Tag.ARRAY, array.getClass().getComponentType().getName());
    int length = Array.getLength(array);
    sink.putInt(length);
    for (int index = 0; index < length; index++) {
      encode(Array.get(array, index));
    }
  }

  private void set(Set<?> set) {
    byte[][] elements = set.stream().map(this::apart).toArray(byte[][]::new);
    Arrays.sort(elements, Arrays::compareUnsigned);
    tag(Tag.SET);
    sink.putInt(elements.length);
    for (byte[] element : elements) {
      sink.putBytes(element);
    }
  }

  private void map(Map<?, ?> map) {
    List<Map.Entry<byte[], Object>> entries = new ArrayList<>(map.size());
    map.forEach((key, value) -> entries.add(new SimpleEntry<>(apart(key), value)));
    entries.sort((a, b) -> Arrays.compareUnsigned(a.getKey(), b.getKey()));
    tag(Tag.MAP);
    sink.putInt(entries.size());
    for (Map.Entry<byte[], Object> entry : entries) {
      sink.putBytes(entry.getKey());
      encode(entry.getValue());
    }
  }

  private byte[] apart(@Nullable Object value) {
    Sink apart = Sink.keeping();
    Encoder encoder = new Encoder(apart, within);
    encoder.encode(value);
    if (opaque == null) {
      opaque = encoder.opaque;
    }
    return apart.kept();
  }

  private void object(Object value) {
    Shape shape = Shapes.of(value.getClass());
    tagged(shape.tag(), shape.name());
    if (!shape.holdsAll()) {
      hides(value);
    }
    sink.putInt(shape.parts().size());
    for (Shape.Part part : shape.parts()) {
      sink.putText(part.name());
      encode(part.read(value));
    }
  }

  private void hides(Object value) {
    if (opaque == null) {
      opaque = value.getClass().getName();
    }
  }

  private void bytes(byte[] content) {
    sink.putInt(content.length);
    sink.putBytes(content);
  }

  @SuppressWarnings("EnumOrdinal") // the tags' order is part of the encoding
  private void tag(Tag tag) {
    sink.put(tag.ordinal());
  }

  private void tagged(Tag tag, String text) {
    tag(tag);
    sink.putText(text);
  }
}
