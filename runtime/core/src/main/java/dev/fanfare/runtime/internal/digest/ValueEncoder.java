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
 * Encodes values in the canonical binary form that digests are made of: a {@link TypeTag}, then the
 * content. Numbers by their IEEE or two's complement bits (NaN is one value, -0.0 is not 0.0),
 * enums by class and name, records by class and components in their order, maps and sets sorted by
 * the bytes of their encoded keys, times and their kind by class and text, a map's entry by key and
 * value, a {@code BigDecimal} by unscaled value and scale, a path with {@code /}, an exception by
 * its class, other objects by class and fields sorted by name where they can be read, and by class
 * alone where not. Equal bytes on every machine and JDK. Not thread-safe.
 */
public final class ValueEncoder {

  private static final int DEEPEST = 500;

  private final DigestOutput output;
  // What is being encoded, innermost first.
  private final ArrayDeque<Object> within;
  private final boolean guarded;
  private @Nullable String opaque;
  private List<Path> paths = List.of();

  /** Creates an encoder that has encoded nothing yet. */
  public ValueEncoder(DigestOutput output) {
    this(output, new ArrayDeque<>(), false);
  }

  private ValueEncoder(DigestOutput output, ArrayDeque<Object> within, boolean guarded) {
    this.output = output;
    this.within = within;
    this.guarded = guarded;
  }

  /**
   * Creates an encoder for the engine's own threads, which calls no method of users' classes, since
   * that may block or never end: it reads records by their fields, and encodes collections, maps,
   * texts and numbers of users' own classes by their class alone.
   */
  static ValueEncoder guarded(DigestOutput output) {
    return new ValueEncoder(output, new ArrayDeque<>(), true);
  }

  /**
   * The name of the first class among the encoded values whose content the encoding does not hold;
   * null if the encoding holds all of them.
   */
  @Nullable String opaque() {
    return opaque;
  }

  /** The paths among the encoded values. */
  List<Path> paths() {
    return paths;
  }

  /** Encodes a value. */
  public void encode(@Nullable Object value) {
    if (value == null) {
      tag(TypeTag.NULL);
    } else if (guarded && isForeign(value)) {
      tagged(TypeTag.TOO_DEEP, value.getClass().getName());
      hides(value);
    } else if (!scalar(value)) {
      compound(value);
    }
  }

  private static boolean isForeign(Object value) {
    boolean hasMethods =
        value instanceof Number
            || value instanceof CharSequence
            || value instanceof Collection<?>
            || value instanceof Map<?, ?>
            || value instanceof Map.Entry<?, ?>;
    return hasMethods
        && value.getClass().getClassLoader() != null
        && !ClassLayouts.ofFanfare(value.getClass());
  }

  private boolean scalar(Object value) {
    if (value instanceof Number number) {
      return number(number);
    }
    if (value instanceof CharSequence text) {
      tag(TypeTag.TEXT);
      output.putText(text);
    } else if (value instanceof Boolean truth) {
      tag(TypeTag.BOOLEAN);
      output.put(truth ? 1 : 0);
    } else if (value instanceof Character c) {
      tag(TypeTag.CHAR);
      output.putShort(c);
    } else if (value instanceof Enum<?> constant) {
      tagged(TypeTag.ENUM, constant.getDeclaringClass().getName());
      output.putText(constant.name());
    } else if (value instanceof Path path) {
      found(path);
      tagged(TypeTag.PATH, path.toString().replace(path.getFileSystem().getSeparator(), "/"));
    } else if (value instanceof Class<?> type) {
      tagged(TypeTag.CLASS, type.getName());
    } else if (value instanceof Throwable thrown) {
      tagged(TypeTag.THROWABLE, thrown.getClass().getName());
      hides(thrown);
    } else if (ClassLayouts.textual(value.getClass())) {
      tagged(TypeTag.TEXTUAL, value.getClass().getName());
      output.putText(ClassLayouts.text(value));
    } else {
      return false;
    }
    return true;
  }

  private boolean number(Number number) {
    if (number instanceof Integer i) {
      tag(TypeTag.INT);
      output.putInt(i);
    } else if (number instanceof Long l) {
      tag(TypeTag.LONG);
      output.putLong(l);
    } else if (number instanceof Double d) {
      tag(TypeTag.DOUBLE);
      output.putLong(Double.doubleToLongBits(d));
    } else if (number instanceof Float f) {
      tag(TypeTag.FLOAT);
      output.putInt(Float.floatToIntBits(f));
    } else if (number instanceof Byte b) {
      tag(TypeTag.BYTE);
      output.put(b);
    } else if (number instanceof Short s) {
      tag(TypeTag.SHORT);
      output.putShort(s);
    } else {
      return bigNumber(number);
    }
    return true;
  }

  private boolean bigNumber(Number number) {
    if (number instanceof BigDecimal decimal) {
      tag(TypeTag.BIG_DECIMAL);
      output.putInt(decimal.scale());
      bytes(decimal.unscaledValue().toByteArray());
    } else if (number instanceof BigInteger integer) {
      tag(TypeTag.BIG_INTEGER);
      bytes(integer.toByteArray());
    } else if (ClassLayouts.ofTheJdk(number.getClass())) {
      tagged(TypeTag.TEXTUAL, number.getClass().getName());
      output.putText(number.toString());
    } else {
      return false;
    }
    return true;
  }

  private void compound(Object value) {
    int distance = distance(value);
    if (distance >= 0) {
      tag(TypeTag.CYCLE);
      output.putInt(distance);
    } else if (within.size() == DEEPEST) {
      tagged(TypeTag.TOO_DEEP, value.getClass().getName());
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
      many(TypeTag.LIST, collection.size(), collection.iterator());
    } else if (value instanceof Iterable<?> iterable && ClassLayouts.ofFanfare(value.getClass())) {
      Object[] elements = StreamSupport.stream(iterable.spliterator(), false).toArray();
      many(TypeTag.LIST, elements.length, Arrays.asList(elements).iterator());
    } else if (value instanceof Optional<?> optional) {
      tag(TypeTag.OPTIONAL);
      encode(optional.orElse(null));
    } else if (value instanceof Map.Entry<?, ?> entry) {
      tag(TypeTag.ENTRY);
      encode(entry.getKey());
      encode(entry.getValue());
    } else if (value.getClass().isArray()) {
      array(value);
    } else {
      object(value);
    }
  }

  private void many(TypeTag tag, int size, Iterator<?> elements) {
    tag(tag);
    output.putInt(size);
    elements.forEachRemaining(this::encode);
  }

  private void array(Object array) {
    tagged(TypeTag.ARRAY, array.getClass().getComponentType().getName());
    int length = Array.getLength(array);
    output.putInt(length);
    for (int index = 0; index < length; index++) {
      encode(Array.get(array, index));
    }
  }

  private void set(Set<?> set) {
    byte[][] elements = set.stream().map(this::apart).toArray(byte[][]::new);
    Arrays.sort(elements, Arrays::compareUnsigned);
    tag(TypeTag.SET);
    output.putInt(elements.length);
    for (byte[] element : elements) {
      output.putBytes(element);
    }
  }

  private void map(Map<?, ?> map) {
    List<Map.Entry<byte[], Object>> entries = new ArrayList<>(map.size());
    map.forEach((key, value) -> entries.add(new SimpleEntry<>(apart(key), value)));
    entries.sort((a, b) -> Arrays.compareUnsigned(a.getKey(), b.getKey()));
    tag(TypeTag.MAP);
    output.putInt(entries.size());
    for (Map.Entry<byte[], Object> entry : entries) {
      output.putBytes(entry.getKey());
      encode(entry.getValue());
    }
  }

  private byte[] apart(@Nullable Object value) {
    DigestOutput apart = DigestOutput.keeping();
    ValueEncoder encoder = new ValueEncoder(apart, within, guarded);
    encoder.encode(value);
    if (opaque == null) {
      opaque = encoder.opaque;
    }
    encoder.paths.forEach(this::found);
    return apart.kept();
  }

  private void object(Object value) {
    ClassLayout shape = ClassLayouts.of(value.getClass());
    tagged(shape.tag(), shape.name());
    if (!shape.holdsAll()) {
      hides(value);
    }
    output.putInt(shape.parts().size());
    for (ClassLayout.Part part : shape.parts()) {
      output.putText(part.name());
      encode(guarded ? part.readStored(value) : part.read(value));
    }
  }

  private void found(Path path) {
    if (paths.isEmpty()) {
      paths = new ArrayList<>();
    }
    paths.add(path);
  }

  private void hides(Object value) {
    if (opaque == null) {
      opaque = value.getClass().getName();
    }
  }

  private void bytes(byte[] content) {
    output.putInt(content.length);
    output.putBytes(content);
  }

  @SuppressWarnings("EnumOrdinal") // the tags' order is part of the encoding
  private void tag(TypeTag tag) {
    output.put(tag.ordinal());
  }

  private void tagged(TypeTag tag, String text) {
    tag(tag);
    output.putText(text);
  }
}
