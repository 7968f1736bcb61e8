package dev.fanfare.runtime.internal.digest;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The SHA-256 of a value's canonical form, and whether that form holds all of the value. */
public final class CanonicalDigest {

  private final byte[] sha256;
  private final @Nullable String opaque;
  private final List<Path> paths;

  private CanonicalDigest(byte[] sha256, @Nullable String opaque, List<Path> paths) {
    this.sha256 = sha256;
    this.opaque = opaque;
    this.paths = paths;
  }

  /** Digests a value. One that cannot be read is opaque: no user's object fails the engine. */
  public static CanonicalDigest of(@Nullable Object value) {
    MessageDigest digest = sha256Digest();
    DigestOutput output = DigestOutput.hashing(digest);
    ValueEncoder encoder = ValueEncoder.guarded(output);
    try {
      encoder.encode(value);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      String unreadable = value == null ? "null" : value.getClass().getName();
      return new CanonicalDigest(sha256Digest().digest(), unreadable, List.of());
    }
    output.flush();
    return new CanonicalDigest(digest.digest(), encoder.opaque(), encoder.paths());
  }

  /** The 32 bytes, not copied. */
  public byte[] sha256() {
    return sha256;
  }

  /** The name of the first class whose content the form does not hold, or null. */
  public @Nullable String opaque() {
    return opaque;
  }

  /** The paths in the value, in the order in which they were encoded. */
  public List<Path> paths() {
    return paths;
  }

  /** Returns a digest that has taken nothing yet. */
  public static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
