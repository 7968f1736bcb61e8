package dev.fanfare.testkit;

import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.spi.CallReplay;
import dev.fanfare.runtime.spi.Journal;
import dev.fanfare.runtime.spi.StepKeys;
import dev.fanfare.runtime.spi.StepReplay;

/**
 * A journal whose run meets faults before its calls are replayed or recorded: they are the
 * surroundings', and stand in no cassette.
 *
 * @param other receives the tasks
 * @param obstacle the faults
 */
record ObstructedCalls(Journal other, SimulatedObstacle obstacle) implements Journal, CallReplay {

  @Override
  public CallReplay calls() {
    return this;
  }

  @Override
  public StepReplay step(String runId, StepPlan<?> step, StepKeys keys) {
    return call -> {
      FaultyPlan.meet(step, call.arguments(), obstacle);
      return call.invoke();
    };
  }

  @Override
  public void append(String runId, TaskRecord task) {
    other.append(runId, task);
  }
}
