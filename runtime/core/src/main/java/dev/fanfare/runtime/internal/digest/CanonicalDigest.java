package dev.fanfare.runtime.internal.digest;

import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** The SHA-256 of a value's canonical form, and whether that form holds all of the value. */
public final class CanonicalDigest {

  private final byte[] sha256;
  private final @Nullable String opaque;

  private CanonicalDigest(byte[] sha256, @Nullable String opaque) {
    this.sha256 = sha256;
    this.opaque = opaque;
  }

  /** Digests a value. */
  public static CanonicalDigest of(@Nullable Object value) {
    MessageDigest digest = RunDigests.sha256();
    DigestOutput output = DigestOutput.hashing(digest);
    ValueEncoder encoder = new ValueEncoder(output);
    encoder.encode(value);
    output.flush();
    return new CanonicalDigest(digest.digest(), encoder.opaque());
  }

  /** The 32 bytes, not copied. */
  public byte[] sha256() {
    return sha256;
  }

  /** The name of the first class whose content the form does not hold, or null. */
  public @Nullable String opaque() {
    return opaque;
  }
}
