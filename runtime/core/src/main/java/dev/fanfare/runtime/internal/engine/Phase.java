package dev.fanfare.runtime.internal.engine;

import java.util.List;

/** A phase whose tasks are known: its steps, and the slots that stand for their tasks. */
final class Phase {

  private final int number;
  private final int order;
  private final List<StepRun> steps;
  private final PhaseQueue offer;

  /**
   * A phase.
   *
   * @param number its stage's place in the run
   * @param order its order in the plan
   * @param steps its steps
   * @param offer its slots
   */
  Phase(int number, int order, List<StepRun> steps, PhaseQueue offer) {
    this.number = number;
    this.order = order;
    this.steps = List.copyOf(steps);
    this.offer = offer;
  }

  int order() {
    return order;
  }

  List<StepRun> steps() {
    return steps;
  }

  PhaseQueue offer() {
    return offer;
  }

  /** The step of a slot's task. */
  StepRun step(int slot) {
    return steps.size() == 1 ? steps.get(0) : StepRun.of(offer.task(slot), steps);
  }

  /** The task of a slot, numbered through its step. */
  int task(int slot, StepRun step) {
    return offer.task(slot) - step.base();
  }

  /** Whether a slot's task may still be begun. */
  boolean open(int slot) {
    StepRun step = step(slot);
    return step.admits(task(slot, step));
  }

  /** Whether a worker's word says that it is at a slot here that nobody has closed. */
  boolean holds(long word) {
    return PackedWorkerState.isOpen(word) && PackedWorkerState.ofStage(word, number);
  }

  /** The id of a slot's task. */
  String id(int slot) {
    StepRun step = step(slot);
    return step.table().ids().id(task(slot, step));
  }
}
