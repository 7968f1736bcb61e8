package dev.fanfare.report.data;

import dev.fanfare.api.TaskState;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The columns of a {@link TaskTable}, while they grow and after. */
final class TaskColumns {

  int size;
  int[] step;
  TaskState[] state;
  int[] attempts;
  int[] worker;
  long[] offered;
  long[] started;
  long[] ended;
  long[] queued;
  long[] running;
  int @Nullable [] cause;
  @Nullable String @Nullable [] message;
  int @Nullable [] blamed;
  int @Nullable [] refusals;
  final BitSet reused = new BitSet();
  final TaskRanges parents = new TaskRanges();

  TaskColumns(int expected) {
    int capacity = Math.max(16, expected);
    step = new int[capacity];
    state = new TaskState[capacity];
    attempts = new int[capacity];
    worker = new int[capacity];
    offered = new long[capacity];
    started = new long[capacity];
    ended = new long[capacity];
    queued = new long[capacity];
    running = new long[capacity];
  }

  /** Begins the next task; its parents are added before the one after it begins. */
  int add(int stepIndex, TaskState taskState) {
    int task = size++;
    if (task == step.length) {
      grow(task * 2);
    }
    step[task] = stepIndex;
    state[task] = taskState;
    if (cause != null) {
      cause[task] = -1;
    }
    if (blamed != null) {
      blamed[task] = -1;
    }
    parents.begin();
    return task;
  }

  void fail(int task, int causeNumber, @Nullable String text) {
    if (cause == null) {
      cause = filled(step.length);
      message = new String[step.length];
    }
    cause[task] = causeNumber;
    if (message != null) {
      message[task] = text;
    }
  }

  void blame(int task, int other) {
    if (blamed == null) {
      blamed = filled(step.length);
    }
    blamed[task] = other;
  }

  void refuse(int task, int count) {
    if (refusals == null) {
      refusals = new int[step.length];
    }
    refusals[task] = count;
  }

  /** Replaces the number of every cause by another. */
  void renumberCauses(int[] numbers) {
    if (cause != null) {
      for (int task = 0; task < size; task++) {
        cause[task] = cause[task] < 0 ? -1 : numbers[cause[task]];
      }
    }
  }

  private static int[] filled(int length) {
    int[] column = new int[length];
    Arrays.fill(column, -1);
    return column;
  }

  private void grow(int capacity) {
    step = Arrays.copyOf(step, capacity);
    state = Arrays.copyOf(state, capacity);
    attempts = Arrays.copyOf(attempts, capacity);
    worker = Arrays.copyOf(worker, capacity);
    offered = Arrays.copyOf(offered, capacity);
    started = Arrays.copyOf(started, capacity);
    ended = Arrays.copyOf(ended, capacity);
    queued = Arrays.copyOf(queued, capacity);
    running = Arrays.copyOf(running, capacity);
    cause = cause == null ? null : Arrays.copyOf(cause, capacity);
    message = message == null ? null : Arrays.copyOf(message, capacity);
    blamed = blamed == null ? null : Arrays.copyOf(blamed, capacity);
    refusals = refusals == null ? null : Arrays.copyOf(refusals, capacity);
  }
}
