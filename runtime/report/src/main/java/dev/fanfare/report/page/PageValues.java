package dev.fanfare.report.page;

import dev.fanfare.report.data.RunData;
import dev.fanfare.report.data.StepData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The values that a page carries: of as many steps as there is room for, the smallest first. */
final class PageValues {

  private static final int MOST = 2 << 20;
  private static final int LONGEST = 16_000;

  private PageValues() {}

  /**
   * The values of a step.
   *
   * @param firstTask the index of its first task
   * @param values for each task what it yielded, or nothing
   */
  record StepValues(int firstTask, List<String> values) {}

  static List<StepValues> of(RunData run) {
    List<StepData> steps = new ArrayList<>(run.steps());
    steps.sort(Comparator.comparingInt(StepData::taskCount));
    List<StepValues> carried = new ArrayList<>();
    int room = MOST;
    for (StepData step : steps) {
      List<String> values = new ArrayList<>();
      room = take(run, step, room - step.taskCount(), values);
      if (room < 0) {
        return carried;
      }
      carried.add(new StepValues(step.firstTask(), values));
    }
    return carried;
  }

  /** Takes a step's values while there is room; answers what is left of it, below 0 for none. */
  private static int take(RunData run, StepData step, int room, List<String> values) {
    int left = room;
    for (int task = step.firstTask(); task < step.endTask() && left >= 0; task++) {
      String value = run.tasks().value(task);
      values.add(value == null || value.length() > LONGEST ? "" : value);
      left -= values.get(values.size() - 1).length();
    }
    return left;
  }
}
