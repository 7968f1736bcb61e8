package dev.fanfare.runtime.internal.phase;

import dev.fanfare.api.Priority;
import dev.fanfare.runtime.internal.attempt.StepRun;
import dev.fanfare.runtime.internal.limit.PermitLimiter;
import dev.fanfare.runtime.internal.table.StepTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the tasks of a phase in the order in which they are offered: by priority, then step, then
 * the number that {@code priorityBy} reads, then element. Skipped and reused tasks are not offered.
 */
final class TaskOrdering {

  private static final int[] NONE = new int[0];

  private final List<StepRun> steps;

  private TaskOrdering(List<StepRun> steps) {
    this.steps = steps;
  }

  static QueueOrder of(List<StepRun> steps) {
    TaskOrdering ordering = new TaskOrdering(steps);
    int[] tasks = ordering.alreadyInOrder() ? null : ordering.sorted();
    int size = tasks == null ? ordering.total() : tasks.length;
    return ordering.limits().isEmpty()
        ? new QueueOrder(size, size, tasks, NONE, List.of())
        : ordering.split(tasks == null ? IntStream.range(0, size).toArray() : tasks);
  }

  private int total() {
    return steps.stream().mapToInt(step -> step.table().size()).reduce(0, Math::addExact);
  }

  private boolean alreadyInOrder() {
    Priority last = Priority.CRITICAL;
    for (StepRun step : steps) {
      if (step.plan().priority().compareTo(last) < 0
          || step.plan().priorityBy().isPresent()
          || step.table().hasEndedBefore()) {
        return false;
      }
      last = step.plan().priority();
    }
    return true;
  }

  private int[] sorted() {
    List<Map<Priority, int[]>> byStep = steps.stream().map(TaskOrdering::byPriority).toList();
    List<int[]> parts = new ArrayList<>();
    for (Priority priority : Priority.values()) {
      byStep.forEach(tasks -> parts.add(tasks.get(priority)));
    }
    int[] sorted = new int[parts.stream().mapToInt(part -> part.length).sum()];
    int at = 0;
    for (int[] part : parts) {
      System.arraycopy(part, 0, sorted, at, part.length);
      at += part.length;
    }
    return sorted;
  }

  private Set<PermitLimiter> limits() {
    Set<PermitLimiter> limits = new LinkedHashSet<>();
    for (StepRun step : steps) {
      if (step.limiter() != null) {
        limits.add(step.limiter());
      }
    }
    return limits;
  }

  /** Puts the tasks without a limit first, then those of each limit, each part in order. */
  private QueueOrder split(int[] tasks) {
    int[] bySlot = new int[tasks.length];
    int[] ranks = new int[tasks.length];
    int free = part(tasks, null, bySlot, ranks, 0);
    List<LimitQueue> limitQueues = new ArrayList<>();
    int start = free;
    for (PermitLimiter limiter : limits()) {
      int end = part(tasks, limiter, bySlot, ranks, start);
      limitQueues.add(new LimitQueue(limiter, start, end));
      start = end;
    }
    return new QueueOrder(tasks.length, free, bySlot, ranks, limitQueues);
  }

  private int part(int[] tasks, @Nullable PermitLimiter of, int[] bySlot, int[] ranks, int start) {
    int slot = start;
    for (int rank = 0; rank < tasks.length; rank++) {
      if (step(tasks[rank]).limiter() == of) {
        bySlot[slot] = tasks[rank];
        ranks[slot] = rank;
        slot++;
      }
    }
    return slot;
  }

  private StepRun step(int task) {
    return StepRun.of(task, steps);
  }

  /** The tasks of one step that are offered, by priority. */
  private static Map<Priority, int[]> byPriority(StepRun step) {
    StepTable table = step.table();
    TaskPriorities urgency = TaskPriorities.of(table);
    Map<Priority, int[]> tasks = new EnumMap<>(Priority.class);
    for (Priority priority : Priority.values()) {
      IntStream offered =
          IntStream.range(0, table.size())
              .filter(task -> !table.hasEnded(task))
              .filter(task -> urgency.priority(task) == priority);
      tasks.put(priority, urgency.sorted(offered, step.base()));
    }
    return tasks;
  }
}
