package dev.fanfare.runtime.internal.table;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table, by task. All are of one length. To grow, they are copied: who holds the
 * old ones still reads what was true, as the fields are final.
 */
final class StepColumns {

  final byte[] states;
  final short[] attempts;
  final int[] workers;
  final long[] started;
  final long[] ended;
  final @Nullable Object @Nullable [] values;
  // Null where all tasks were offered at the same time.
  final long @Nullable [] offered;

  /**
   * Empty columns.
   *
   * @param length how many tasks they have room for
   * @param yields whether the tasks yield anything
   * @param growing whether tasks are added one by one
   */
  StepColumns(int length, boolean yields, boolean growing) {
    states = new byte[length];
    attempts = new short[length];
    workers = new int[length];
    started = new long[length];
    ended = new long[length];
    values = yields ? new Object[length] : null;
    offered = growing ? new long[length] : null;
  }

  private StepColumns(StepColumns old, int length) {
    states = Arrays.copyOf(old.states, length);
    attempts = Arrays.copyOf(old.attempts, length);
    workers = Arrays.copyOf(old.workers, length);
    started = Arrays.copyOf(old.started, length);
    ended = Arrays.copyOf(old.ended, length);
    values = old.values == null ? null : Arrays.copyOf(old.values, length);
    offered = old.offered == null ? null : Arrays.copyOf(old.offered, length);
  }

  int length() {
    return states.length;
  }

  /** The same with more room. */
  StepColumns grown() {
    return new StepColumns(this, Math.max(16, length() * 2));
  }
}
