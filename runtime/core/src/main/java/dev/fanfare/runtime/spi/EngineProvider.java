package dev.fanfare.runtime.spi;

import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import java.util.Optional;

/**
 * A kind of {@link PhaseExecutor} that the command line can open by name. Found by {@code
 * ServiceLoader}; needs a public constructor without parameters.
 */
public interface EngineProvider {

  /** Returns the name, as {@code --engine} takes it: lower case. */
  String name();

  /**
   * Says why the tasks of a step run in the driver, without opening anything.
   *
   * @param plan the plan that is to run
   * @param step one of its steps
   * @return the reason; empty if they run on the engine
   */
  Optional<String> staysHere(Plan<?> plan, StepPlan<?> step);

  /**
   * Connects to an engine.
   *
   * @param master its address, in the engine's own words; empty for what the engine's own settings
   *     say
   * @param bot the name of the bot that is to run, for the engine's own displays
   * @throws dev.fanfare.runtime.result.FanfareException if it cannot be reached
   */
  OpenEngine open(String master, String bot);

  /** An executor that is to be closed. */
  interface OpenEngine extends PhaseExecutor, AutoCloseable {

    /** Disconnects. */
    @Override
    void close();
  }
}
