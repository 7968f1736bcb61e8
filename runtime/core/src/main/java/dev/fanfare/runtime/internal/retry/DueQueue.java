package dev.fanfare.runtime.internal.retry;

import java.util.Arrays;

/** Numbers, each with the time when it is due: a binary heap without objects. Not thread-safe. */
public final class DueQueue {

  private long[] times = new long[16];
  private int[] numbers = new int[16];
  private int size;

  /** Adds a number. */
  public void add(long due, int number) {
    if (size == times.length) {
      times = Arrays.copyOf(times, size * 2);
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    int at = size++;
    for (int parent = (at - 1) / 2; at > 0 && before(due, number, parent); parent = (at - 1) / 2) {
      move(parent, at);
      at = parent;
    }
    times[at] = due;
    numbers[at] = number;
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return size == 0;
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** When the first is due; there must be one. */
  public long firstDue() {
    return times[0];
  }

  /** Takes the first: the one that is due earliest, of several the lowest number. */
  public int poll() {
    int first = numbers[0];
    size--;
    if (size > 0) {
      sink(times[size], numbers[size]);
    }
    return first;
  }

  private void sink(long due, int number) {
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && before(times[child + 1], numbers[child + 1], child)) {
        child++;
      }
      if (before(due, number, child)) {
        break;
      }
      move(child, at);
      at = child;
    }
    times[at] = due;
    numbers[at] = number;
  }

  private boolean before(long due, int number, int other) {
    return due < times[other] || (due == times[other] && number < numbers[other]);
  }

  private void move(int from, int to) {
    times[to] = times[from];
    numbers[to] = numbers[from];
  }
}
