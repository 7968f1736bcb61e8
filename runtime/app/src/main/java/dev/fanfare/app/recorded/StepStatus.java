package dev.fanfare.app.recorded;

import dev.fanfare.api.TaskState;
import dev.fanfare.store.Store;
import dev.fanfare.store.run.StepRow;
import dev.fanfare.store.run.TaskRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * A step of a recorded run in numbers.
 *
 * @param name its name
 * @param size how many tasks it has
 * @param ended those that have ended, by their state
 */
public record StepStatus(String name, int size, Map<TaskState, Integer> ended) {

  /** Copies the numbers. */
  public StepStatus {
    ended = Collections.unmodifiableMap(new EnumMap<>(ended));
  }

  /** Returns the steps that a run has reached, in the order in which it reached them. */
  public static List<StepStatus> of(Store store, String run) {
    List<StepStatus> all = new ArrayList<>();
    for (StepRow step : store.runs().steps(run)) {
      TaskState[] last = new TaskState[step.size()];
      store.runs().tasks(run, step.number(), task -> keep(task, last));
      EnumMap<TaskState, Integer> counts = new EnumMap<>(TaskState.class);
      for (TaskState state : last) {
        if (state != null) {
          counts.merge(state, 1, Integer::sum);
        }
      }
      all.add(new StepStatus(step.name(), step.size(), counts));
    }
    return all;
  }

  /** Of two incarnations the later comes last. */
  private static void keep(TaskRow task, TaskState[] last) {
    if (task.position() < last.length) {
      last[task.position()] = task.state();
    }
  }

  /** Returns the numbers in words: {@code 280 succeeded, 3 failed, 17 open}. */
  public String text() {
    StringJoiner text = new StringJoiner(", ");
    int open = size;
    for (Map.Entry<TaskState, Integer> entry : ended.entrySet()) {
      text.add(entry.getValue() + " " + entry.getKey().name().toLowerCase(java.util.Locale.ROOT));
      open -= entry.getValue();
    }
    return open > 0 ? text.add(open + " open").toString() : text.toString();
  }
}
