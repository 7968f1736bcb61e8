package dev.fanfare.runtime.internal.recovery;

import dev.fanfare.runtime.spi.StepKeys;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Numbers equal keys in the order of their tasks, by a hash table of open addressing. */
final class KeyNumbers {

  private KeyNumbers() {}

  /** For each task, how many tasks with the same key stand before it. */
  static int[] of(byte[] keys, int size) {
    int[] numbers = new int[size];
    int slots = Integer.highestOneBit(Math.max(2, size)) * 4;
    int[] last = new int[slots];
    Arrays.fill(last, -1);
    ByteBuffer words = ByteBuffer.wrap(keys);
    for (int task = 0; task < size; task++) {
      int slot = words.getInt(task * StepKeys.KEY_BYTES) & (slots - 1);
      while (last[slot] >= 0 && !equal(keys, last[slot], task)) {
        slot = (slot + 1) & (slots - 1);
      }
      numbers[task] = last[slot] < 0 ? 0 : numbers[last[slot]] + 1;
      last[slot] = task;
    }
    return numbers;
  }

  private static boolean equal(byte[] keys, int a, int b) {
    int length = StepKeys.KEY_BYTES;
    return Arrays.equals(keys, a * length, (a + 1) * length, keys, b * length, (b + 1) * length);
  }
}
