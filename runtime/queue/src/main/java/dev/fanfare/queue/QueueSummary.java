package dev.fanfare.queue;

import dev.fanfare.store.queue.JobState;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The number of a queue's tasks.
 *
 * @param byState how many there are in each state, all states included, in their order
 * @param byFunction the same for each function, by name
 */
public record QueueSummary(
    Map<QueuedState, Long> byState, Map<String, Map<QueuedState, Long>> byFunction) {

  static QueueSummary of(Map<String, Map<JobState, Long>> counts) {
    Map<QueuedState, Long> all = zeros();
    Map<String, Map<QueuedState, Long>> functions = new TreeMap<>();
    counts.forEach(
        (function, states) -> {
          Map<QueuedState, Long> own = zeros();
          states.forEach(
              (state, tasks) -> {
                own.merge(QueuedState.of(state), tasks, Long::sum);
                all.merge(QueuedState.of(state), tasks, Long::sum);
              });
          functions.put(function, Collections.unmodifiableMap(own));
        });
    return new QueueSummary(
        Collections.unmodifiableMap(all), Collections.unmodifiableMap(functions));
  }

  private static Map<QueuedState, Long> zeros() {
    Map<QueuedState, Long> zeros = new EnumMap<>(QueuedState.class);
    for (QueuedState state : QueuedState.values()) {
      zeros.put(state, 0L);
    }
    return zeros;
  }

  /** Returns how many tasks there are in a state. */
  public long count(QueuedState state) {
    return byState.getOrDefault(state, 0L);
  }

  /** Returns how many tasks there are. */
  public long total() {
    return byState.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Returns how many tasks have not ended. */
  public long open() {
    return byState.entrySet().stream()
        .filter(entry -> !entry.getKey().isEnded())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
