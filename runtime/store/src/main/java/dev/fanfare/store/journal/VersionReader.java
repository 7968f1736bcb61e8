package dev.fanfare.store.journal;

import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.spi.StepCode;

/** Knows the code of a step by the version that its annotation gives. */
public final class VersionReader implements CodeReader {

  @Override
  public StepCode read(Plan<?> plan, StepPlan<?> step) {
    String version = step.reuse().version();
    if (version == null) {
      throw new FanfareException("its code cannot be read");
    }
    return StepCode.ofVersion(step.name(), version);
  }
}
