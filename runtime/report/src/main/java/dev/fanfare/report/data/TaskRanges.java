package dev.fanfare.report.data;

import java.util.Arrays;

/**
 * Lists of tasks, one after the other; tasks that follow each other take the room of one, so that a
 * gathered list of a million costs eight bytes.
 */
final class TaskRanges {

  private int size;
  private int[] begin = new int[16];
  private int used;
  private int[] runs = new int[32];

  /** Begins the next list. */
  void begin() {
    if (size + 1 >= begin.length) {
      begin = Arrays.copyOf(begin, begin.length * 2);
    }
    begin[size++] = used;
    begin[size] = used;
  }

  /** Adds a task to the list begun last. */
  void add(int task) {
    add(task, 1);
  }

  /** Adds tasks that follow each other to the list begun last. */
  void add(int first, int count) {
    if (used > begin[size - 1] && runs[used - 2] + runs[used - 1] == first) {
      runs[used - 1] += count;
      return;
    }
    if (used + 2 > runs.length) {
      runs = Arrays.copyOf(runs, runs.length * 2);
    }
    runs[used++] = first;
    runs[used++] = count;
    begin[size] = used;
  }

  void forEach(int list, TaskTable.RangeConsumer action) {
    for (int run = begin[list]; run < begin[list + 1]; run += 2) {
      action.accept(runs[run], runs[run + 1]);
    }
  }
}
