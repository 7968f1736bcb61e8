package dev.fanfare.runtime.internal.record;

import dev.fanfare.runtime.internal.table.StepTable;
import dev.fanfare.runtime.result.TaskRecord;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/** Every task of a run, in order; makes a record when it is asked for one. Immutable. */
final class TaskList extends AbstractList<TaskRecord> implements RandomAccess {

  private final List<StepTable> tables;
  private final int size;

  TaskList(List<StepTable> tables) {
    this.tables = tables;
    size = tables.stream().mapToInt(StepTable::size).reduce(0, Math::addExact);
  }

  @Override
  public TaskRecord get(int index) {
    Objects.checkIndex(index, size);
    int task = index;
    for (StepTable table : tables) {
      if (task < table.size()) {
        return new TaskView(table, task);
      }
      task -= table.size();
    }
    throw new IndexOutOfBoundsException(index);
  }

  @Override
  public int size() {
    return size;
  }
}
