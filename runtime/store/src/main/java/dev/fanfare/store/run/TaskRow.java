package dev.fanfare.store.run;

import dev.fanfare.api.TaskState;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The row of a task that has ended. Immutable as long as no caller writes to the arrays, which are
 * not copied.
 *
 * @param step the step's number in the run
 * @param position the task's index in its step
 * @param id its id
 * @param incarnation the incarnation of the run in which it ended; 1 for the first
 * @param key its content key, 32 bytes; null if it cannot be reused
 * @param nth how many tasks of the step with the same key stand before it
 * @param state how it ended
 * @param used bits for what its code read from the context
 * @param attempts how many attempts were made
 * @param value the digest of what it yielded; null if it yielded nothing, or that is not kept
 * @param failure the failure as text; null if it succeeded
 * @param why the beginnings of the key's components
 * @param times when and how long it ran
 * @param worker the worker of its last attempt
 */
@SuppressWarnings("ArrayRecordComponent") // A million of them are read at once; none is compared.
public record TaskRow(
    int step,
    int position,
    String id,
    int incarnation,
    byte @Nullable [] key,
    int nth,
    TaskState state,
    int used,
    int attempts,
    byte @Nullable [] value,
    byte @Nullable [] failure,
    byte @Nullable [] why,
    Times times,
    int worker) {

  /**
   * The times of a task, in nanoseconds.
   *
   * @param began from the run's start to the first attempt
   * @param ran in attempts
   * @param queued waiting for a worker
   * @param rested between attempts
   */
  public record Times(long began, long ran, long queued, long rested) {}

  /** Returns a checksum of all that decides whether, and as what, the task is reused. */
  int checksum(String run) {
    CRC32C crc = new CRC32C();
    crc.update(run.getBytes(StandardCharsets.UTF_8));
    crc.update(id.getBytes(StandardCharsets.UTF_8));
    for (int number :
        new int[] {
          step, position, incarnation, nth, TaskRows.code(state), used, attempts, worker
        }) {
      update(crc, number);
    }
    update(crc, key);
    update(crc, value);
    update(crc, failure);
    update(crc, why);
    return (int) crc.getValue();
  }

  private static void update(CRC32C crc, int number) {
    crc.update(number >>> 24);
    crc.update(number >>> 16);
    crc.update(number >>> 8);
    crc.update(number);
  }

  private static void update(CRC32C crc, byte @Nullable [] bytes) {
    update(crc, bytes == null ? -1 : bytes.length);
    if (bytes != null) {
      crc.update(bytes);
    }
  }
}
