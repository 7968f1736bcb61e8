package dev.fanfare.runtime.internal.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The key by which the other end of a call recognizes a repetition: half of the SHA-256 of run id
 * and task id.
 */
public final class IdempotencyKey {

  private static final String FORMAT = "fanfare-idempotency-1";
  private static final int BYTES = 16;

  private IdempotencyKey() {}

  /**
   * Returns the key of a task.
   *
   * @param runId the run's id, which stays when the run is resumed; without NUL
   * @param taskId the task's id
   * @return 32 hexadecimal digits
   */
  public static String of(String runId, String taskId) {
    MessageDigest digest = CanonicalDigest.sha256Digest();
    String text = String.join("\0", FORMAT, runId, taskId);
    byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
  }
}
