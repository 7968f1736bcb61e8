package dev.fanfare.codec;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;

/**
 * A map's entry in JSON: an array of key and value.
 *
 * @param key the key
 * @param value the value
 * @param <K> the key's type
 * @param <V> the value's type
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
record KeyedPair<K extends @Nullable Object, V extends @Nullable Object>(K key, V value) {}
