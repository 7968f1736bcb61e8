package dev.fanfare.runtime.internal.spec;

import dev.fanfare.runtime.event.RunListener;
import dev.fanfare.runtime.internal.param.BoundParams;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.spi.Environment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a run is started with.
 *
 * @param runId its id
 * @param plan what runs, overrides applied
 * @param bot the instance whose methods are called
 * @param params the values of the bot's parameters
 * @param seed the seed of all that is random
 * @param clock the instant at which the tasks' clock stands; null for the start
 * @param listeners the listeners
 * @param workers how many tasks run at the same time, 1 or more
 * @param virtual whether the workers are virtual threads
 * @param contextLoader the context class loader of its workers
 * @param contexts those of the thread that starts the run
 * @param environment time, threads and so on
 * @param constructorParams the names of the parameters that the bot was constructed with; empty if
 *     the instance was handed in
 */
public record RunSpec(
    String runId,
    Plan<?> plan,
    Object bot,
    BoundParams params,
    long seed,
    @Nullable Instant clock,
    List<RunListener> listeners,
    int workers,
    boolean virtual,
    @Nullable ClassLoader contextLoader,
    CapturedContexts contexts,
    Environment environment,
    List<String> constructorParams) {

  /** Copies the lists. */
  public RunSpec {
    listeners = List.copyOf(listeners);
    constructorParams = List.copyOf(constructorParams);
  }

  /**
   * A new run, its crew chosen as the plan says.
   *
   * @throws dev.fanfare.runtime.result.FanfareException if there are no such workers
   */
  public static RunSpec of(
      Plan<?> plan,
      Object bot,
      BoundParams params,
      long seed,
      @Nullable Instant clock,
      List<RunListener> listeners,
      Environment environment) {
    WorkerChoice crewing =
        environment
            .executor()
            .map(WorkerChoice::of)
            .orElseGet(() -> WorkerChoice.of(plan, environment.threads()));
    return new RunSpec(
        environment.runIds().get(),
        plan,
        bot,
        params,
        seed,
        clock,
        listeners,
        crewing.workers(),
        crewing.virtual(),
        Thread.currentThread().getContextClassLoader(),
        CapturedContexts.of(environment.propagations()),
        environment,
        List.of());
  }

  /** This run with a bot that was constructed with parameters. */
  public RunSpec constructedWith(List<String> names) {
    return new RunSpec(
        runId,
        plan,
        bot,
        params,
        seed,
        clock,
        listeners,
        workers,
        virtual,
        contextLoader,
        contexts,
        environment,
        names);
  }
}
