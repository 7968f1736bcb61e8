package dev.fanfare.report.data;

import dev.fanfare.runtime.result.WorkerState;

/**
 * The work of one worker.
 *
 * @param id its number, from 0
 * @param state how it stood when the run had ended
 * @param succeeded attempts that succeeded
 * @param failed attempts that did not
 * @param busy nanoseconds spent in attempts
 * @param label the name of what works elsewhere, such as an executor; empty for a thread
 */
public record WorkerData(
    int id, WorkerState state, long succeeded, long failed, long busy, String label) {

  /** Returns the label, or {@code worker 7} where there is none. */
  public String name() {
    return label.isEmpty() ? "worker " + id : label;
  }
}
