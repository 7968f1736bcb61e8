package dev.fanfare.runtime.internal.lineage;

import dev.fanfare.runtime.internal.table.TaskArgument;
import dev.fanfare.runtime.internal.table.TaskIds;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.StepPlan;

/** The calls of a step, and the arguments of each call for the inputs that fan out or group. */
interface StepCalls {

  /** Returns how many calls there are. */
  int size();

  /** Their ids. */
  TaskIds ids();

  /** Returns the argument of each call for an input that fans out or groups. */
  TaskArgument argument(int index, Input input);

  /** Which elements they took one by one. */
  default FanOut fanOut() {
    return FanOut.NONE;
  }

  /** One call: nothing fans out or groups. */
  record Once(StepPlan<?> step) implements StepCalls {
    @Override
    public int size() {
      return 1;
    }

    @Override
    public TaskIds ids() {
      return new TaskIds.Once(step.name());
    }

    @Override
    public TaskArgument argument(int index, Input input) {
      throw misplaced(step, input);
    }
  }

  /** A plan that no processor would let pass. */
  static IllegalStateException misplaced(StepPlan<?> step, Input input) {
    return new IllegalStateException("step '" + step + "' cannot take " + input);
  }
}
