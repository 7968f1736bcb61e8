package dev.fanfare.runtime.internal.attempt;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** The flight recorder's event of one attempt. */
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

  /** Starts an event, if a recording wants it. */
  static @Nullable AttemptEvent start(Attempt of) {
    AttemptEvent event = new AttemptEvent();
    if (!event.isEnabled()) {
      return null;
    }
    event.attempt = of.step().table().attempts(of.task()) + 1;
    event.begin();
    return event;
  }

  /**
   * Hands the event to the recorder.
   *
   * @param counted whether the attempt's end counted: it had not been closed before
   */
  void commit(String runId, Attempt of, boolean counted) {
    if (!shouldCommit()) {
      return;
    }
    run = runId;
    step = of.step().plan().name();
    task = of.step().table().ids().id(of.task());
    worker = of.worker();
    outcome = !counted ? "closed" : of.thrown() == null ? "succeeded" : "failed";
    commit();
  }
}
