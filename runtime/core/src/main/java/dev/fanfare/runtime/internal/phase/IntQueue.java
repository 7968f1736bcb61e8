package dev.fanfare.runtime.internal.phase;

import java.util.Arrays;

/** Numbers, first in, first out. Not thread-safe. */
final class IntQueue {

  private int[] ring = new int[8];
  private int head;
  private int size;

  void add(int number) {
    if (size == ring.length) {
      int[] larger = Arrays.copyOf(ring, size * 2);
      System.arraycopy(ring, 0, larger, size, head);
      ring = larger;
    }
    ring[(head + size++) & (ring.length - 1)] = number;
  }

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }

  /** The first; there must be one. */
  int peek() {
    return ring[head];
  }

  /** Takes the first; there must be one. */
  int poll() {
    int number = ring[head];
    head = (head + 1) & (ring.length - 1);
    size--;
    return number;
  }
}
