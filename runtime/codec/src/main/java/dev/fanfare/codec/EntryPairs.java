package dev.fanfare.codec;

import java.lang.reflect.Modifier;
import java.util.AbstractMap.SimpleEntry;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.type.TypeFactory;
import tools.jackson.databind.util.StdConverter;

/**
 * Maps whose keys are no text, as lists of pairs in the map's order, and single entries as a pair.
 */
final class EntryPairs {

  private EntryPairs() {}

  /** Returns whether a map's keys are written as names: their text is enough to read them back. */
  static boolean hasTextKeys(JavaType map) {
    Class<?> key = map.getKeyType().getRawClass();
    // Without a type only texts are possible: such maps are no values, but schemas and trees.
    return key == String.class
        || key == Object.class
        || key == Integer.class
        || key == Long.class
        || key == UUID.class
        || key.isEnum();
  }

  static JavaType pairOf(TypeFactory factory, JavaType type, Class<?> as) {
    JavaType[] bound = type.findTypeParameters(as);
    return bound.length == 2
        ? factory.constructParametricType(KeyedPair.class, bound)
        : factory.constructType(KeyedPair.class);
  }

  static JavaType listOf(TypeFactory factory, JavaType map) {
    JavaType pair =
        factory.constructParametricType(KeyedPair.class, map.getKeyType(), map.getContentType());
    return factory.constructCollectionType(ArrayList.class, pair);
  }

  /** A converter between declared types, rather than those that its class names. */
  private abstract static class TypedConverter<I, O> extends StdConverter<I, O> {

    private final JavaType pairs;

    TypedConverter(JavaType pairs) {
      this.pairs = pairs;
    }

    @Override
    public JavaType getInputType(TypeFactory factory) {
      return pairs;
    }

    @Override
    public JavaType getOutputType(TypeFactory factory) {
      return pairs;
    }
  }

  static final class FromEntry extends TypedConverter<Object, Object> {

    FromEntry(JavaType pair) {
      super(pair);
    }

    @Override
    public Object convert(Object value) {
      Map.Entry<?, ?> entry = (Map.Entry<?, ?>) value;
      return new KeyedPair<>(entry.getKey(), entry.getValue());
    }
  }

  static final class FromMap extends TypedConverter<Object, Object> {

    FromMap(JavaType pairs) {
      super(pairs);
    }

    @Override
    public Object convert(Object value) {
      List<KeyedPair<?, ?>> pairs = new ArrayList<>();
      ((Map<?, ?>) value).forEach((key, mapped) -> pairs.add(new KeyedPair<>(key, mapped)));
      return pairs;
    }
  }

  static final class ToEntry extends TypedConverter<Object, Object> {

    private final Class<?> as;

    ToEntry(JavaType pair, Class<?> as) {
      super(pair);
      this.as = as;
    }

    @Override
    public Object convert(Object value) {
      KeyedPair<?, ?> pair = (KeyedPair<?, ?>) value;
      return as == SimpleEntry.class
          ? new SimpleEntry<>(pair.key(), pair.value())
          : new SimpleImmutableEntry<>(pair.key(), pair.value());
    }
  }

  static final class ToMap extends TypedConverter<Object, Object> {

    private final Class<?> as;

    ToMap(JavaType pairs, Class<?> as) {
      super(pairs);
      this.as = as;
    }

    @Override
    public Object convert(Object value) {
      Map<Object, Object> map = newMap();
      for (Object pair : (List<?>) value) {
        map.put(((KeyedPair<?, ?>) pair).key(), ((KeyedPair<?, ?>) pair).value());
      }
      return map;
    }

    @SuppressWarnings("unchecked")
    private Map<Object, Object> newMap() {
      if (Modifier.isAbstract(as.getModifiers())) {
        if (ConcurrentMap.class.isAssignableFrom(as)) {
          return SortedMap.class.isAssignableFrom(as)
              ? new ConcurrentSkipListMap<>()
              : new ConcurrentHashMap<>();
        }
        return SortedMap.class.isAssignableFrom(as) ? new TreeMap<>() : new LinkedHashMap<>();
      }
      try {
        return (Map<Object, Object>) as.getConstructor().newInstance();
      } catch (ReflectiveOperationException e) {
        throw new IllegalArgumentException(
            as.getName() + " has no public constructor without parameters", e);
      }
    }
  }
}
