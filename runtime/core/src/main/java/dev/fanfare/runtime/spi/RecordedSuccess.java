package dev.fanfare.runtime.spi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A success that a run has recorded.
 *
 * @param origin the run that recorded it
 * @param taskId the task's id there
 * @param attempts how many attempts it took, 1 or more
 * @param observed the bits of {@link ObservedContext}
 * @param digest the digest of the value as it is stored; null if the step yields nothing
 * @param value loads and decodes the value; called at most once, on any thread, and only if it is
 *     needed
 */
public record RecordedSuccess(
    Origin origin,
    String taskId,
    int attempts,
    int observed,
    @Nullable ValueDigest digest,
    StoredValueLoader value) {

  /**
   * A run whose successes are reused.
   *
   * @param runId its id
   * @param seed its seed
   * @param clock where its tasks' clock stood
   */
  public record Origin(String runId, long seed, Instant clock) {}

  /** Loads a stored value. */
  @FunctionalInterface
  public interface StoredValueLoader {

    /**
     * Loads and decodes the value, of the type that {@link JournalEntry#storedType} names.
     *
     * @throws dev.fanfare.runtime.result.FanfareException if it is gone, damaged, or of another
     *     shape; the message says which
     */
    @Nullable Object load();
  }
}
