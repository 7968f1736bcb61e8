package dev.fanfare.runtime.internal.table;

import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.FanfareException;

/** A step's method returned null where that is no value. Such an attempt is not retried. */
public final class NullYieldException extends FanfareException {

  private static final long serialVersionUID = 1;

  NullYieldException(StepPlan<?> step, String what) {
    super(
        "step '%s' returned %s; a step that may have no value returns Optional"
            .formatted(step, what));
  }
}
