package dev.fanfare.codec.bytecode;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;

/** SHA-256 of texts and of members. */
final class CodeHashes {

  private CodeHashes() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  static byte[] of(String text) {
    return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The digest of members in the order of their names. */
  static byte[] all(Map<String, byte[]> sorted) {
    MessageDigest digest = sha256();
    sorted.forEach(
        (name, member) -> {
          digest.update(of(name));
          digest.update(member);
        });
    return digest.digest();
  }

  static long beginning(byte[] digest) {
    return ByteBuffer.wrap(digest).getLong();
  }
}
