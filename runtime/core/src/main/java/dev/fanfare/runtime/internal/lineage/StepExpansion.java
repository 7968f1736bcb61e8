package dev.fanfare.runtime.internal.lineage;

import dev.fanfare.runtime.internal.table.StepTable;

/** A step whose tasks are known: the tasks, and which elements they take. */
public final class StepExpansion {

  private final StepTable table;
  private final FanOut fanOut;

  StepExpansion(StepTable table, FanOut fanOut) {
    this.table = table;
    this.fanOut = fanOut;
  }

  /** Of tasks that take nothing from others. */
  public static StepExpansion of(StepTable table) {
    return new StepExpansion(table, FanOut.NONE);
  }

  /** The tasks. */
  public StepTable table() {
    return table;
  }

  FanOut fanOut() {
    return fanOut;
  }
}
