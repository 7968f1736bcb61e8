package dev.fanfare.runtime.internal.engine;

import dev.fanfare.runtime.internal.spec.RunSpec;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** The flight recorder's event of one attempt. Nothing is made while nobody records. */
@Name("dev.fanfare.TaskAttempt")
@Label("Task FailedAttempt")
@Description("One attempt of one task")
@Category("Fanfare")
@StackTrace(false)
@SuppressWarnings("unused") // the recorder reads the fields
final class AttemptEvent extends Event {

  @Label("Run")
  private @Nullable String run;

  @Label("Step")
  private @Nullable String step;

  @Label("Task")
  private @Nullable String task;

  @Label("Attempt")
  private int attempt;

  @Label("Worker")
  private int worker;

  @Label("Outcome")
  private @Nullable String outcome;

  /** An event that has begun, if somebody records. */
  static @Nullable AttemptEvent start() {
    AttemptEvent event = new AttemptEvent();
    if (!event.isEnabled()) {
      return null;
    }
    event.begin();
    return event;
  }

  /**
   * Hands the event to the recorder.
   *
   * @param counted whether the attempt's end counted: it had not been closed before
   */
  void commit(RunSpec spec, RunWorker by, StepRun of, int index, int number, boolean counted) {
    if (!shouldCommit()) {
      return;
    }
    run = spec.runId();
    step = of.plan().name();
    task = of.table().ids().id(index);
    attempt = number;
    worker = by.id();
    outcome = !counted ? "closed" : by.thrown() == null ? "succeeded" : "failed";
    commit();
  }
}
