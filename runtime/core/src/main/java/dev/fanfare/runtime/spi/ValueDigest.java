package dev.fanfare.runtime.spi;

import dev.fanfare.runtime.internal.digest.CanonicalDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The digest of a value: SHA-256 over its canonical form, the form that a run's digest is made of.
 * Equal values have equal digests on every machine and JDK. Immutable.
 */
public final class ValueDigest {

  private final byte[] sha256;
  private final @Nullable String opaque;

  private ValueDigest(byte[] sha256, @Nullable String opaque) {
    this.sha256 = sha256;
    this.opaque = opaque;
  }

  /**
   * Digests a value. Calls no method of users' classes: records are read by their fields.
   *
   * @param value the value; null has a digest too
   */
  public static ValueDigest of(@Nullable Object value) {
    CanonicalDigest digest = CanonicalDigest.of(value);
    return new ValueDigest(digest.sha256(), digest.opaque());
  }

  /**
   * Restores a digest that was stored.
   *
   * @param sha256 32 bytes, copied
   * @throws IllegalArgumentException if they are not 32 bytes
   */
  public static ValueDigest ofBytes(byte[] sha256) {
    if (sha256.length != 32) {
      throw new IllegalArgumentException("a digest has 32 bytes, not " + sha256.length);
    }
    return new ValueDigest(sha256.clone(), null);
  }

  /** Returns the 32 bytes, copied. */
  public byte[] bytes() {
    return sha256.clone();
  }

  /**
   * Returns the name of the first class in the value whose content the digest does not see: a
   * lambda, an exception, a class of the JDK that is not known, or an object under 500 others. Two
   * values may then differ and have equal digests.
   */
  public Optional<String> opaque() {
    return Optional.ofNullable(opaque);
  }

  /** Returns whether the other object is a digest with the same bytes. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ValueDigest that && Arrays.equals(sha256, that.sha256);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sha256);
  }

  /** Returns the digest as 64 hexadecimal digits. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(sha256);
  }
}
