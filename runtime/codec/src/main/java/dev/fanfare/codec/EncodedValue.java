package dev.fanfare.codec;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A value as bytes: JSON in UTF-8, compressed where that saves. Immutable as long as no caller
 * writes to the body, which is not copied.
 */
public final class EncodedValue {

  /** The body is JSON. */
  public static final int JSON = 0;

  /** The body is JSON, compressed by raw deflate. */
  public static final int DEFLATED_JSON = 1;

  private final int form;
  private final int size;
  private final int crc;
  private final byte[] body;

  /**
   * Creates one of what was stored; {@link ValueCodec#decode} checks it.
   *
   * @param form how the body is to be read: {@link #JSON} or {@link #DEFLATED_JSON}
   * @param size the length of the JSON in bytes, 1 to {@link ValueCodec#MAX_BYTES}
   * @param crc the CRC-32C of the body
   * @param body the bytes
   */
  public EncodedValue(int form, int size, int crc, byte[] body) {
    this.form = form;
    this.size = size;
    this.crc = crc;
    this.body = body;
  }

  /** Returns the body's form: {@link #JSON} or {@link #DEFLATED_JSON}. */
  public int form() {
    return form;
  }

  /** Returns the length of the JSON in bytes. */
  public int size() {
    return size;
  }

  /** Returns the CRC-32C of the body. */
  public int crc() {
    return crc;
  }

  /** Returns the bytes, not copied. */
  public byte[] body() {
    return body;
  }

  /** Compares all components, the body by its bytes. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EncodedValue that
        && form == that.form
        && size == that.size
        && crc == that.crc
        && Arrays.equals(body, that.body);
  }

  @Override
  public int hashCode() {
    return 31 * size + crc;
  }

  /** Returns form and size; not the content, which may be secret. */
  @Override
  public String toString() {
    return "EncodedValue[form=%s, size=%s, crc=%08x]".formatted(form, size, crc);
  }
}
