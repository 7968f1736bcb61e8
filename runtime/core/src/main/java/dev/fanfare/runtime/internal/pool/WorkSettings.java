package dev.fanfare.runtime.internal.pool;

import dev.fanfare.api.Threads;
import dev.fanfare.runtime.internal.param.BoundParams;
import dev.fanfare.runtime.internal.spec.RunSpec;
import dev.fanfare.runtime.plan.BackoffPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.spi.Environment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The settings of a batch or a pool, collected into a plan of one step. */
public final class WorkSettings {

  private static final int MOST_RETRIES = 1000;
  private static final int MOST_WORKERS = 100_000;

  private String name;
  private int workers;
  private Threads threads = Threads.AUTO;
  private int retries;
  private BackoffPlan backoff = BackoffPlan.DEFAULT;
  private @Nullable Duration timeout;
  private boolean failFast;
  private Environment environment;

  /**
   * The default settings.
   *
   * @param name of the run and its step
   * @param environment time, threads and so on
   */
  public WorkSettings(String name, Environment environment) {
    this.name = name;
    this.environment = environment;
  }

  /** The name of the run and its step. */
  public void name(String other) {
    name = Objects.requireNonNull(other, "name");
  }

  /** Sets how many tasks run at the same time. */
  public void workers(int count) {
    if (count < 0 || count > MOST_WORKERS) {
      throw new IllegalArgumentException("workers " + count + " is not within 0 to 100000");
    }
    workers = count;
  }

  /** Sets the kind of the worker threads. */
  public void threads(Threads kind) {
    threads = Objects.requireNonNull(kind, "threads");
  }

  /** Attempts after the first. */
  public void retries(int count) {
    retries = checkedRetries(count);
  }

  /** Refuses a number of retries that is out of range. */
  public static int checkedRetries(int count) {
    if (count < 0 || count > MOST_RETRIES) {
      throw new IllegalArgumentException("retries " + count + " is not within 0 to 1000");
    }
    return count;
  }

  /** Sets the wait between failed attempts. */
  public void backoff(BackoffPlan other) {
    backoff = Objects.requireNonNull(other, "backoff");
  }

  /** The limit for one attempt. */
  public void timeout(Duration limit) {
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("timeout " + limit + " is not more than zero");
    }
    timeout = limit;
  }

  /** Sets whether the first failure cancels the rest. */
  public void failFast(boolean whether) {
    failFast = whether;
  }

  /** Sets the run's clock, threads, journal and other surroundings. */
  public void environment(Environment other) {
    environment = Objects.requireNonNull(other, "environment");
  }

  Environment environment() {
    return environment;
  }

  /** The step's name. */
  String name() {
    return name;
  }

  /** A run of one step, which never fails the run. */
  RunSpec spec(StepPlan.Builder<WorkSettings> step) {
    if (timeout != null) {
      step.timeout(timeout);
    }
    Plan<WorkSettings> plan =
        Plan.of(name, WorkSettings.class)
            .workers(workers)
            .threads(threads)
            .retries(retries)
            .backoff(backoff)
            .failFast(failFast)
            .phase(1, step.minSuccess(0.0).build())
            .build();
    return RunSpec.of(plan, this, new BoundParams(Map.of()), 0, null, List.of(), environment);
  }
}
