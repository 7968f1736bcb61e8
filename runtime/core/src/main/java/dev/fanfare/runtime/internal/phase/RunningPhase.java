package dev.fanfare.runtime.internal.phase;

import dev.fanfare.runtime.internal.attempt.StepRun;
import dev.fanfare.runtime.internal.worker.PackedWorkerState;
import java.util.List;

/** A phase whose tasks are known: its steps, and the slots that stand for their tasks. */
public final class RunningPhase {

  private final int number;
  private final int order;
  private final List<StepRun> steps;
  private final PhaseQueue queue;
  private volatile long opened;

  /**
   * A phase.
   *
   * @param number its stage's place in the run
   * @param order its order in the plan
   * @param steps its steps
   * @param queue its slots
   */
  RunningPhase(int number, int order, List<StepRun> steps, PhaseQueue queue) {
    this.number = number;
    this.order = order;
    this.steps = List.copyOf(steps);
    this.queue = queue;
  }

  public int order() {
    return order;
  }

  void opened(long now) {
    opened = now;
  }

  /** Returns the time at which the phase was opened, in nanoseconds from the run's start. */
  public long opened() {
    return opened;
  }

  public List<StepRun> steps() {
    return steps;
  }

  PhaseQueue queue() {
    return queue;
  }

  /** The step of a slot's task. */
  public StepRun step(int slot) {
    return steps.size() == 1 ? steps.get(0) : StepRun.of(queue.task(slot), steps);
  }

  /** The task of a slot, numbered through its step. */
  public int task(int slot, StepRun step) {
    return queue.task(slot) - step.base();
  }

  /** Returns whether the task of a slot may still be started. */
  public boolean open(int slot) {
    StepRun step = step(slot);
    return step.admits(task(slot, step));
  }

  /** Returns whether a worker's packed state points at an open slot of this phase. */
  public boolean holds(long word) {
    return PackedWorkerState.isOpen(word) && PackedWorkerState.ofStage(word, number);
  }

  /** The id of a slot's task. */
  public String id(int slot) {
    StepRun step = step(slot);
    return step.table().ids().id(task(slot, step));
  }
}
