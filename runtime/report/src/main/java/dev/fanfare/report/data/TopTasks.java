package dev.fanfare.report.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntToLongFunction;

/** The tasks with the greatest values of a metric. */
public final class TopTasks {

  private record RankedTask(int task, long value) {}

  /** The least first: of the same value the later task. */
  private static final Comparator<RankedTask> ORDER =
      Comparator.comparingLong(RankedTask::value)
          .thenComparing(Comparator.comparingInt(RankedTask::task).reversed());

  private TopTasks() {}

  /**
   * Returns the tasks with the greatest values, the greatest first, of the same value the earlier
   * first.
   *
   * @param tasks the run's tasks
   * @param most how many at most
   * @param value what they are judged by; a task with 0 or less is left out
   */
  public static List<Integer> of(TaskTable tasks, int most, IntToLongFunction value) {
    PriorityQueue<RankedTask> top = new PriorityQueue<>(ORDER);
    for (int task = 0; task < tasks.size(); task++) {
      long worth = value.applyAsLong(task);
      if (worth > 0 && (top.size() < most || worth > top.element().value())) {
        top.add(new RankedTask(task, worth));
        if (top.size() > most) {
          top.remove();
        }
      }
    }
    List<RankedTask> ranked = new ArrayList<>(top);
    ranked.sort(ORDER.reversed());
    return ranked.stream().map(RankedTask::task).toList();
  }
}
