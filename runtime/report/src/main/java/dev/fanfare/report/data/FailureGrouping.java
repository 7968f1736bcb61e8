package dev.fanfare.report.data;

import dev.fanfare.runtime.result.FailureText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Groups failures by cause. The stack is read for the first of each only. */
final class FailureGrouping {

  /** More causes than this share one entry: a list of them has no reader, and memory an end. */
  static final int MOST = 1000;

  private final Map<String, CauseEntry> entries = new LinkedHashMap<>();

  private static final class CauseEntry {
    final int number;
    final FailureText failure;
    final String trace;
    final int firstTask;
    int count;

    CauseEntry(int number, FailureText failure, String trace, int firstTask) {
      this.number = number;
      this.failure = failure;
      this.trace = trace;
      this.firstTask = firstTask;
    }
  }

  /**
   * Adds a task's failure.
   *
   * @param taskId the task's id
   * @param index the task's index
   * @param text the failure
   * @param trace reads its stack
   * @return the number of its cause, to be looked up in {@link #ranks}
   */
  int add(String taskId, int index, FailureText text, Supplier<String> trace) {
    String key = text.type() + "\n" + MessagePattern.of(text.message(), taskId);
    if (entries.size() >= MOST && !entries.containsKey(key)) {
      key = "";
    }
    CauseEntry entry =
        entries.computeIfAbsent(
            key,
            absent ->
                absent.isEmpty()
                    ? new CauseEntry(MOST, new FailureText("other", "further causes"), "", index)
                    : new CauseEntry(entries.size(), text, trace.get(), index));
    entry.count++;
    return entry.number;
  }

  /** The causes, the most frequent first, and of those that are as frequent the earliest. */
  List<FailureCause> causes() {
    return ranked().stream()
        .map(
            e ->
                new FailureCause(
                    e.failure.type(), e.failure.message(), e.trace, e.count, e.firstTask))
        .toList();
  }

  /** Returns where the cause of a number stands among {@link #causes}. */
  int[] ranks() {
    int[] ranks = new int[MOST + 1];
    List<CauseEntry> ranked = ranked();
    for (int rank = 0; rank < ranked.size(); rank++) {
      ranks[ranked.get(rank).number] = rank;
    }
    return ranks;
  }

  private List<CauseEntry> ranked() {
    List<CauseEntry> ranked = new ArrayList<>(entries.values());
    ranked.sort(
        Comparator.comparingInt((CauseEntry e) -> -e.count).thenComparingInt(e -> e.firstTask));
    return ranked;
  }
}
