package dev.fanfare.runtime.internal.table;

import dev.fanfare.runtime.spi.RecordedSuccess;
import dev.fanfare.runtime.spi.StepKeys;
import dev.fanfare.runtime.spi.ValueDigest;
import org.jspecify.annotations.Nullable;

/**
 * The columns that a recorded run adds to a step's {@link StepTable}: the tasks' content keys, the
 * digests of their values, what they observed, and which of them are reused. Columns, of which a
 * row is written by the one worker whose attempt counted.
 */
public final class RecordedStep {

  private final StepKeys keys;
  private final @Nullable ValueDigest[] digests;
  private final byte[] observed;
  private final boolean[] reused;

  /**
   * Creates the columns for the tasks of a step.
   *
   * @param keys their keys
   */
  public RecordedStep(StepKeys keys) {
    this.keys = keys;
    digests = new ValueDigest[keys.size()];
    observed = new byte[keys.size()];
    reused = new boolean[keys.size()];
  }

  /** The content keys. */
  public StepKeys keys() {
    return keys;
  }

  /** The digest of what a task yielded; null if it is not known. */
  public @Nullable ValueDigest digest(int task) {
    return digests[task];
  }

  /**
   * Returns which parts of its context a task's attempt read, as the bits of {@code
   * ObservedContext}.
   */
  public int observed(int task) {
    return observed[task];
  }

  /** Returns whether a recorded success stands for a task. */
  public boolean isReused(int task) {
    return reused[task];
  }

  /** Records what the attempt that counted read of its context. */
  public void observe(int task, int bits) {
    observed[task] = (byte) bits;
  }

  /** Records the digest of what a task yielded. */
  public void digest(int task, ValueDigest digest) {
    digests[task] = digest;
  }

  void reuse(int task, RecordedSuccess from) {
    digests[task] = from.digest();
    observed[task] = (byte) from.observed();
    reused[task] = true;
  }
}
