package dev.fanfare.report.data;

import dev.fanfare.runtime.result.FailureText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Groups failures by cause. The stack is read for the first of each only. */
final class FailureGrouping {

  /** More causes than this share one entry: a list of them has no reader, and memory an end. */
  static final int MOST = 1000;

  /**
   * The parts of a message that differ between tasks that failed for one reason. Each begins where
   * a word does and gives nothing back, so that a message of any shape is matched in linear time.
   */
  private static final Pattern VARIABLE =
      Pattern.compile(
          String.join(
              "|",
              "'[^']{0,200}'|\"[^\"]{0,200}\"|`[^`]{0,200}`", // quoted
              "(?<!\\w)[a-zA-Z][a-zA-Z0-9+.-]{1,20}+://[^\\s'\"<>]++", // URLs
              "(?<!\\w)[A-Za-z]:[\\\\/][^\\s'\"<>:;,]*+", // paths of Windows
              "(?<![\\w./~-])[\\w.~-]*+/(?=[^\\s/]*[/.])[^\\s'\"<>:;,()\\[\\]]*+", // paths
              "@\\p{XDigit}++(?!\\w)", // identity hashes
              "(?<![\\w-])(?=[\\w-]*\\d)[\\w-]++(?:[.,:][\\w-]*\\d[\\w-]*+)*+", // numbers, ids,
              // UUIDs
              "(?<![\\w-])[\\p{XDigit}-]{8,}+(?![\\w-])")); // hashes without a digit

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
    String key = text.type() + "\n" + pattern(text.message(), taskId);
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

  /** Returns a message with {@code #} for each part that differs from task to task. */
  static String pattern(String message, String taskId) {
    return VARIABLE.matcher(message.replace(taskId, "#")).replaceAll("#");
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
