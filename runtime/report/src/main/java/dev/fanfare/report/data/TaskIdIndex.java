package dev.fanfare.report.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Ids of tasks, and tasks of ids. What can be told from a task's place ({@code verdict}, {@code
 * score[17]}) is not stored; the keys of groups are.
 */
final class TaskIdIndex {

  private final String[] steps;
  private final boolean[] calledOnce;
  private final int[] first;
  private final int[] count;
  private final Map<String, Integer> stepByName = new HashMap<>();
  private final Map<String, Integer> stored = new HashMap<>();
  private @Nullable String[] ids = new String[0];

  /** The step that was found last: ids are asked for a step at a time. */
  private int found = -1;

  TaskIdIndex(List<String> steps, List<Boolean> calledOnce) {
    this.steps = steps.toArray(String[]::new);
    this.calledOnce = new boolean[this.steps.length];
    first = new int[this.steps.length];
    count = new int[this.steps.length];
    for (int step = 0; step < this.steps.length; step++) {
      this.calledOnce[step] = calledOnce.get(step);
      stepByName.put(this.steps[step], step);
    }
  }

  /** Notes the id of the next task, which follows those of its step. */
  void add(int step, int task, String id) {
    if (count[step]++ == 0) {
      first[step] = task;
    }
    if (!saysItsPlace(step, task, id)) {
      if (task >= ids.length) {
        ids = Arrays.copyOf(ids, Math.max(task + 1, ids.length * 2));
      }
      ids[task] = id;
      stored.put(id, task);
    }
  }

  private boolean saysItsPlace(int step, int task, String id) {
    String name = steps[step];
    if (calledOnce[step]) {
      return task == first[step] && id.equals(name);
    }
    return id.startsWith(name) && index(id, name.length()) == task - first[step];
  }

  /** The number in brackets behind a name; -1 if there is none, or it is not written plainly. */
  private static int index(String id, int open) {
    int close = id.length() - 1;
    if (close - open < 2
        || close - open > 10
        || id.charAt(open) != '['
        || id.charAt(close) != ']') {
      return -1;
    }
    long index = 0;
    for (int i = open + 1; i < close; i++) {
      int digit = id.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      index = index * 10 + digit;
    }
    boolean padded = id.charAt(open + 1) == '0' && close - open > 2;
    return padded ? -1 : (int) Math.min(index, Integer.MAX_VALUE);
  }

  String id(int step, int task) {
    if (!plain(task)) {
      return ids[task];
    }
    return calledOnce[step] ? steps[step] : steps[step] + "[" + (task - first[step]) + "]";
  }

  boolean plain(int task) {
    return task >= ids.length || ids[task] == null;
  }

  /** The task of an id among those added so far. */
  OptionalInt find(String id) {
    if (!stored.isEmpty()) {
      Integer task = stored.get(id);
      if (task != null) {
        return OptionalInt.of(task);
      }
    }
    int open = id.lastIndexOf('[');
    if (open >= 0 && isOf(found, id, open)) {
      return plainTask(found, index(id, open));
    }
    Integer single = stepByName.get(id);
    if (single != null && calledOnce[single]) {
      return plainTask(single, 0);
    }
    Integer step = open < 0 ? null : stepByName.get(id.substring(0, open));
    if (step == null || calledOnce[step]) {
      return OptionalInt.empty();
    }
    found = step;
    return plainTask(step, index(id, open));
  }

  /** Returns the task of a step by its index among the step's tasks; -1 if it was not added. */
  int find(String step, int index) {
    if (found < 0 || !steps[found].equals(step)) {
      Integer other = stepByName.get(step);
      if (other == null) {
        return -1;
      }
      found = other;
    }
    return index >= 0 && index < count[found] ? first[found] + index : -1;
  }

  private boolean isOf(int step, String id, int open) {
    return step >= 0 && steps[step].length() == open && id.startsWith(steps[step]);
  }

  private OptionalInt plainTask(int step, int index) {
    return index >= 0 && index < count[step] && plain(first[step] + index)
        ? OptionalInt.of(first[step] + index)
        : OptionalInt.empty();
  }
}
