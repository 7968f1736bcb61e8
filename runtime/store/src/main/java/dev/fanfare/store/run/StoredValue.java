package dev.fanfare.store.run;

import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A value as the database holds it. Immutable as long as no caller writes to the arrays, which are
 * not copied.
 *
 * @param digest the SHA-256 of the value's canonical form; its key
 * @param form how the body is to be read
 * @param size the length of the value's text in bytes
 * @param crc the CRC-32C of the body
 * @param body the bytes
 */
@SuppressWarnings("ArrayRecordComponent") // Compared and hashed by their bytes below.
public record StoredValue(byte[] digest, int form, int size, int crc, byte[] body) {

  /** Returns whether the body is what was written, by its checksum. */
  boolean isIntact() {
    CRC32C checksum = new CRC32C();
    checksum.update(body);
    return (int) checksum.getValue() == crc;
  }

  /** Compares all components, the arrays by their bytes. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StoredValue that
        && form == that.form
        && size == that.size
        && crc == that.crc
        && Arrays.equals(digest, that.digest)
        && Arrays.equals(body, that.body);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(digest);
  }

  /** Returns form and size; not the content, which may be secret. */
  @Override
  public String toString() {
    return "StoredValue[form=%s, size=%s]".formatted(form, size);
  }
}
