package dev.fanfare.runtime.internal.lineage;

import dev.fanfare.runtime.plan.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which elements each task of a step took, one column for each of the step's fan-out inputs.
 *
 * @param columns in the order of the inputs; empty for a step that does not fan out
 */
record FanOut(List<Column> columns) {

  /** Of a step that does not fan out. */
  static final FanOut NONE = new FanOut(List.of());

  FanOut {
    columns = List.copyOf(columns);
  }

  /**
   * One fan-out input.
   *
   * @param source the elements
   * @param elements by task, the element it took; null if each task took the element of its own
   *     number
   */
  @SuppressWarnings("ArrayRecordComponent") // columns, compared by nobody
  record Column(Source source, int @Nullable [] elements) {

    int element(int task) {
      return elements == null ? task : elements[task];
    }
  }
}
