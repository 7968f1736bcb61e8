package dev.fanfare.runtime.internal.lineage;

import dev.fanfare.runtime.internal.table.StepTable;

/** A step whose tasks are known: the tasks, and which elements they take. */
public final class Expansion {

  private final StepTable table;
  private final FanOut fanOut;

  Expansion(StepTable table, FanOut fanOut) {
    this.table = table;
    this.fanOut = fanOut;
  }

  /** Of tasks that take nothing from others. */
  public static Expansion of(StepTable table) {
    return new Expansion(table, FanOut.NONE);
  }

  /** The tasks. */
  public StepTable table() {
    return table;
  }

  FanOut fanOut() {
    return fanOut;
  }
}
