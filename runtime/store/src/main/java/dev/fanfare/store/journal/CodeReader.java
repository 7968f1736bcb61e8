package dev.fanfare.store.journal;

import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.spi.StepCode;

/** Reads the code that a step's calls reach. Thread-safe. */
@FunctionalInterface
public interface CodeReader {

  /**
   * Reads the code.
   *
   * @throws dev.fanfare.runtime.result.FanfareException if it cannot be read; the message is the
   *     reason that is shown
   */
  StepCode read(Plan<?> plan, StepPlan<?> step);
}
