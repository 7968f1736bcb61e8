package dev.fanfare.store.journal;

import dev.fanfare.runtime.spi.StepKeys;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The positions of content keys, by key and number among equals: a hash table over the keys' first
 * bytes, which are as good as random.
 */
final class RecordedKeys {

  private static final int EMPTY = -1;

  private final byte[][] keys;
  private final int[] nths;
  private final int[] slots;

  RecordedKeys(StepKeys step) {
    keys = new byte[step.size()][];
    nths = new int[step.size()];
    slots = new int[Integer.highestOneBit(Math.max(1, step.size())) * 4];
    Arrays.fill(slots, EMPTY);
    for (int task = 0; task < keys.length; task++) {
      byte[] key = step.key(task);
      if (key != null) {
        keys[task] = key;
        nths[task] = step.nth(task);
        put(task);
      }
    }
  }

  private void put(int task) {
    int slot = slot(keys[task], nths[task]);
    while (slots[slot] != EMPTY) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = task;
  }

  /** Returns the task with this key and number; -1 if there is none. */
  int find(byte[] key, int nth) {
    int slot = slot(key, nth);
    while (slots[slot] != EMPTY) {
      int task = slots[slot];
      if (nths[task] == nth && Arrays.equals(keys[task], key)) {
        return task;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return EMPTY;
  }

  private int slot(byte[] key, int nth) {
    int hash = key.length < Integer.BYTES ? 0 : ByteBuffer.wrap(key).getInt();
    return (hash + nth) & (slots.length - 1);
  }
}
