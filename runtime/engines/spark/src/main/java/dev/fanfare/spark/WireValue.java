package dev.fanfare.spark;

import dev.fanfare.codec.EncodedValue;
import dev.fanfare.codec.ValueCodec;
import dev.fanfare.runtime.plan.TypeRef;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A value on its way between driver and executors.
 *
 * @param form how the body is to be read
 * @param size the length of the JSON in bytes
 * @param crc the CRC-32C of the body
 * @param body the bytes
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record WireValue(int form, int size, int crc, byte[] body) implements Serializable {

  private static final long serialVersionUID = 1;

  /**
   * Encodes a value so that it comes back equal.
   *
   * @throws dev.fanfare.codec.UnstorableValueException if it would not
   */
  static WireValue of(ValueCodec codec, TypeRef type, @Nullable Object value) {
    EncodedValue encoded = codec.encodeVerified(type, value);
    return new WireValue(encoded.form(), encoded.size(), encoded.crc(), encoded.body());
  }

  /** Decodes the value. */
  @Nullable Object decode(ValueCodec codec, TypeRef type) {
    return codec.decode(type, new EncodedValue(form, size, crc, body));
  }
}
