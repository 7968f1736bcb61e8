package dev.fanfare.runtime.internal.retry;

import java.util.Arrays;

/** Numbers, each with a rank, the lowest first: a binary heap without objects. Not thread-safe. */
public final class RankedInts {

  private long[] ranks = new long[16];
  private int[] numbers = new int[16];
  private int size;

  /** Adds a number. */
  public void add(long rank, int number) {
    if (size == ranks.length) {
      ranks = Arrays.copyOf(ranks, size * 2);
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    int at = size++;
    for (int parent = (at - 1) / 2; at > 0 && before(rank, number, parent); parent = (at - 1) / 2) {
      move(parent, at);
      at = parent;
    }
    ranks[at] = rank;
    numbers[at] = number;
  }

  /** Returns whether the set is empty. */
  public boolean isEmpty() {
    return size == 0;
  }

  /** Returns the number of members. */
  public int size() {
    return size;
  }

  /** The rank of the first; there must be one. */
  public long firstRank() {
    return ranks[0];
  }

  /** The first; there must be one. */
  public int first() {
    return numbers[0];
  }

  /** Takes the first: the one of the lowest rank, of several the lowest number. */
  public int poll() {
    int first = numbers[0];
    size--;
    if (size > 0) {
      sink(ranks[size], numbers[size]);
    }
    return first;
  }

  private void sink(long rank, int number) {
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && before(ranks[child + 1], numbers[child + 1], child)) {
        child++;
      }
      if (before(rank, number, child)) {
        break;
      }
      move(child, at);
      at = child;
    }
    ranks[at] = rank;
    numbers[at] = number;
  }

  private boolean before(long rank, int number, int other) {
    return rank < ranks[other] || (rank == ranks[other] && number < numbers[other]);
  }

  private void move(int from, int to) {
    ranks[to] = ranks[from];
    numbers[to] = numbers[from];
  }
}
