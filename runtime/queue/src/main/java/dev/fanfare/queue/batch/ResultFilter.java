package dev.fanfare.queue.batch;

import dev.fanfare.queue.QueuedState;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The names by which tasks are chosen, and the states that each stands for. */
final class ResultFilter {

  private static final Map<String, Set<QueuedState>> BY_NAME = new LinkedHashMap<>();

  static {
    Set<QueuedState> ended =
        Arrays.stream(QueuedState.values())
            .filter(QueuedState::isEnded)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(QueuedState.class)));
    Set<QueuedState> open = EnumSet.complementOf(EnumSet.copyOf(ended));
    BY_NAME.put("all", EnumSet.allOf(QueuedState.class));
    BY_NAME.put("ended", ended);
    BY_NAME.put("open", open);
    BY_NAME.put("succeeded", EnumSet.of(QueuedState.SUCCEEDED));
    BY_NAME.put("failed", EnumSet.of(QueuedState.DEAD));
    BY_NAME.put("cancelled", EnumSet.of(QueuedState.CANCELLED));
    BY_NAME.put("skipped", EnumSet.of(QueuedState.SKIPPED));
    BY_NAME.put("running", EnumSet.of(QueuedState.RUNNING));
  }

  private ResultFilter() {}

  static Set<QueuedState> states(String name) {
    Set<QueuedState> states = BY_NAME.get(name);
    if (states == null) {
      throw new BatchException(
          "filter is '%s', and must be one of %s"
              .formatted(name, String.join(", ", BY_NAME.keySet())));
    }
    return states;
  }
}
