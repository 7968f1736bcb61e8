package dev.fanfare.runtime.internal.pool;

import dev.fanfare.api.Priority;
import dev.fanfare.runtime.internal.record.StepCounts;
import dev.fanfare.runtime.internal.record.TaskView;
import dev.fanfare.runtime.internal.run.StreamingRun;
import dev.fanfare.runtime.internal.spec.EngineTime;
import dev.fanfare.runtime.internal.table.StepTable;
import dev.fanfare.runtime.plan.Accessor;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.plan.Yield;
import dev.fanfare.runtime.result.AwaitedTasks;
import dev.fanfare.runtime.result.Progress;
import dev.fanfare.runtime.result.RunSummary;
import dev.fanfare.runtime.result.Submitted;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.spi.Environment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The run behind a pool. */
public final class PoolRun {

  private final Environment environment;
  private final StreamingRun run;
  private final ConcurrentLinkedQueue<PoolTask<?>> submitted = new ConcurrentLinkedQueue<>();

  private PoolRun(Environment environment, StreamingRun run) {
    this.environment = environment;
    this.run = run;
  }

  /** Opens a pool. */
  public static PoolRun open(WorkSettings settings) {
    StepPlan.Builder<WorkSettings> step =
        StepPlan.<WorkSettings>of(settings.name(), (owner, call) -> call.<PoolTask<?>>get(0).call())
            .input(new Input.Given(List.of()))
            .retriesBy(Accessor.<PoolTask<?>>of("retries", PoolTask::retries))
            .yields(Yield.NULLABLE, TypeRef.of(Object.class));
    return new PoolRun(settings.environment(), StreamingRun.open(settings.spec(step)));
  }

  /** Submits a task; see {@link dev.fanfare.runtime.WorkerPool#submit}. */
  public <T> Submitted<T> submit(
      String name, Callable<T> callable, Priority priority, int retries) {
    PoolTask<T> task = new PoolTask<>(environment, run, callable, retries);
    task.submit(name, priority);
    submitted.add(task);
    return task;
  }

  /** Waits; see {@link dev.fanfare.runtime.WorkerPool#awaitAll}. */
  public AwaitedTasks awaitAll(Duration timeout) throws InterruptedException {
    String here = run.handle().attemptHere();
    if (here != null) {
      throw new IllegalStateException(
          here
              + " waits for all tasks of its own pool, and so for itself: wait outside the pool's"
              + " tasks");
    }
    long longest = EngineTime.wait(timeout);
    long start = environment.time().nanoTime();
    List<Submitted<?>> done = new ArrayList<>();
    List<Submitted<?>> pending = new ArrayList<>();
    for (PoolTask<?> task : List.copyOf(submitted)) {
      long waited = environment.time().nanoTime() - start;
      (task.await(longest == Long.MAX_VALUE ? longest : Math.max(0, longest - waited))
              ? done
              : pending)
          .add(task);
    }
    return new AwaitedTasks(done, pending);
  }

  /** Cancels what waits. */
  public int abortPending() {
    return run.cancelWaiting();
  }

  /** Returns the records of the tasks that have ended. */
  public List<TaskRecord> tasks() {
    return run.read(PoolRun::ended);
  }

  private static List<TaskRecord> ended(StepTable table) {
    List<TaskRecord> records = new ArrayList<>();
    for (int task = 0; task < table.size(); task++) {
      if (table.hasEnded(task)) {
        records.add(new TaskView(table, task));
      }
    }
    return List.copyOf(records);
  }

  /** Returns how many tasks have not ended. */
  public int pending() {
    return run.read(table -> table.size() - StepCounts.ended(table).total());
  }

  /** Those that have ended, in numbers. */
  public RunSummary summary() {
    return new RunSummary(run.read(StepCounts::ended), progress().elapsed());
  }

  /** Returns a snapshot of the tasks' progress. */
  public Progress progress() {
    return run.progress();
  }

  /** Takes no more tasks and waits; see {@link dev.fanfare.runtime.WorkerPool#close}. */
  public void close() {
    run.handle().refuseFromInside();
    run.close();
    var unused = run.handle().join();
  }

  @Override
  public String toString() {
    return run.handle().toString();
  }
}
