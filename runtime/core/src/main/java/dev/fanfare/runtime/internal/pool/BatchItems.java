package dev.fanfare.runtime.internal.pool;

import dev.fanfare.runtime.result.BatchResult;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.TaskRecord;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * The items of a batch that has ended, with their tasks and values. Created when they are asked
 * for: a million of them would take more room than the run.
 */
final class BatchItems<I, O> extends AbstractList<BatchResult.Item<I, O>> implements RandomAccess {

  private final String step;
  private final List<I> items;
  private final List<TaskRecord> tasks;
  private final RunReport report;

  BatchItems(String step, List<I> items, RunReport report) {
    this.step = step;
    this.items = items;
    this.report = report;
    tasks = report.tasks();
  }

  @Override
  @SuppressWarnings("unchecked") // the values are what the work returned
  public BatchResult.Item<I, O> get(int index) {
    I item = items.get(index);
    if (index >= tasks.size()) {
      TaskRecord unreached = new UnreachedTask(step, index, item, report.duration());
      return new BatchResult.Item<>(item, unreached, null);
    }
    TaskRecord task = tasks.get(index);
    List<Object> values = task.values();
    return new BatchResult.Item<>(item, task, values.isEmpty() ? null : (O) values.get(0));
  }

  @Override
  public int size() {
    return items.size();
  }
}
