package dev.fanfare.runtime.internal.digest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
    MessageDigest digest = newSha256();
    Sink sink = Sink.hashing(digest);
    Encoder encoder = new Encoder(sink);
    encoder.encode(value);
    sink.flush();
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

  static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
