package dev.fanfare.runtime;

import dev.fanfare.api.Priority;
import dev.fanfare.api.Threads;
import dev.fanfare.runtime.internal.pool.PoolRun;
import dev.fanfare.runtime.internal.pool.WorkSettings;
import dev.fanfare.runtime.plan.BackoffPlan;
import dev.fanfare.runtime.result.AwaitedTasks;
import dev.fanfare.runtime.result.Progress;
import dev.fanfare.runtime.result.RunSummary;
import dev.fanfare.runtime.result.Submitted;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.spi.Environment;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Workers for callables that come one by one, on the same engine that runs bots. Thread-safe.
 *
 * <pre>{@code
 * try (WorkerPool pool = WorkerPool.builder().workers(4).retries(2).open()) {
 *   Submitted<Page> page = pool.submit("front page", () -> fetch(uri));
 *   pool.submit("sitemap", () -> fetch(map), options -> options.priority(Priority.LOW));
 *   use(page.result(Duration.ofSeconds(10)));
 * }
 * }</pre>
 *
 * <p>A pool keeps the record and the result of every task until it is let go: it is made for a
 * piece of work, not for the life of a server.
 */
public final class WorkerPool implements AutoCloseable {

  private final PoolRun run;

  private WorkerPool(PoolRun run) {
    this.run = run;
  }

  /** Begins to settle a pool. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Opens a pool.
   *
   * @param workers how many tasks run at the same time: 1 to 100 000, or 0 for a number by the
   *     machine
   */
  public static WorkerPool of(int workers) {
    return builder().workers(workers).open();
  }

  /**
   * Submits a task.
   *
   * @param name its name, which becomes its id; a name that has been used gets {@code #2}
   * @param task what to call; may return null
   * @param <T> what it gives
   * @throws IllegalStateException if the pool is closed
   */
  public <T> Submitted<T> submit(String name, Callable<T> task) {
    return submit(name, task, options -> {});
  }

  /**
   * Submits a task.
   *
   * @param name its name, which becomes its id; a name that has been used gets {@code #2}
   * @param task what to call; may return null
   * @param settings settles the task's options
   * @param <T> what it gives
   * @throws IllegalStateException if the pool is closed
   */
  public <T> Submitted<T> submit(String name, Callable<T> task, Consumer<Options> settings) {
    Options options = new Options();
    settings.accept(options);
    return run.submit(name, task, options.priority, options.retries);
  }

  /**
   * Waits for all tasks that have been submitted so far.
   *
   * @param timeout how long at most, 0 or more
   * @return those that have ended by then and those that have not, each in the order of their
   *     submission
   * @throws InterruptedException if the waiting thread was interrupted
   * @throws IllegalStateException if called from inside a task of this pool
   */
  public AwaitedTasks awaitAll(Duration timeout) throws InterruptedException {
    return run.awaitAll(timeout);
  }

  /**
   * Cancels the tasks that wait for a worker or rest before a retry. Those that run go on, and the
   * pool goes on to take tasks.
   *
   * @return how many it cancelled: exactly those whose state is now CANCELLED and was none before
   */
  public int abortPending() {
    return run.abortPending();
  }

  /** Returns the records of the tasks that have ended, in the order of their submission. */
  public List<TaskRecord> tasks() {
    return run.tasks();
  }

  /** Returns how many tasks have been submitted and have not ended. */
  public int pending() {
    return run.pending();
  }

  /** Returns a summary of the tasks that have ended, and how long the pool has been open. */
  public RunSummary summary() {
    return run.summary();
  }

  /** Returns a snapshot of the progress of the tasks and the state of the workers. */
  public Progress progress() {
    return run.progress();
  }

  /**
   * Takes no more tasks, and waits for the end of those that there are. An interrupt of the waiting
   * thread cancels them, also those that run; its interrupt flag is set on return. Does nothing the
   * second time.
   *
   * @throws IllegalStateException if called from inside a task of this pool; it stays open
   */
  @Override
  public void close() {
    run.close();
  }

  /** Returns id and state, such as {@code run 5d0f1a2b3c4d of pool: RUNNING}. */
  @Override
  public String toString() {
    return run.toString();
  }

  /** The options of one task. Not for use by several threads. */
  public static final class Options {

    private Priority priority = Priority.MEDIUM;
    private int retries = -1;

    private Options() {}

    /** Sets the task's priority. Default: MEDIUM. */
    public Options priority(Priority value) {
      priority = value;
      return this;
    }

    /** Attempts after the first, 0 to 1000. Default: the pool's. */
    public Options retries(int value) {
      retries = WorkSettings.checkedRetries(value);
      return this;
    }
  }

  /** Settles a pool. Not for use by several threads. */
  public static final class Builder {

    private final WorkSettings settings = new WorkSettings("pool", Fanfare.environment());

    private Builder() {}

    /** Sets the pool's name in events and thread names. Default: "pool". */
    public Builder name(String name) {
      settings.name(name);
      return this;
    }

    /**
     * Sets how many tasks run at the same time, 1 to 100 000. Default: 0, chosen by the runtime.
     */
    public Builder workers(int workers) {
      settings.workers(workers);
      return this;
    }

    /** Sets the kind of the worker threads. Default: AUTO. */
    public Builder threads(Threads threads) {
      settings.threads(threads);
      return this;
    }

    /** Attempts after a task's first, 0 to 1000. Default: 0. */
    public Builder retries(int retries) {
      settings.retries(retries);
      return this;
    }

    /**
     * Sets the wait of a failed task before its next attempt. Default: {@link BackoffPlan#DEFAULT}.
     */
    public Builder backoff(BackoffPlan backoff) {
      settings.backoff(backoff);
      return this;
    }

    /** Sets the limit for one attempt, more than zero. Default: none. */
    public Builder timeout(Duration timeout) {
      settings.timeout(timeout);
      return this;
    }

    /** Sets the pool's clock, threads, journal and other surroundings. */
    public Builder environment(Environment environment) {
      settings.environment(environment);
      return this;
    }

    /** Opens the pool. */
    public WorkerPool open() {
      return new WorkerPool(PoolRun.open(settings));
    }
  }
}
