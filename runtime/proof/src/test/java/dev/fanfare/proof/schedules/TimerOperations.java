package dev.fanfare.proof.schedules;

import dev.fanfare.api.TaskState;
import dev.fanfare.proof.manual.ManualTimers;
import dev.fanfare.proof.manual.ManualWorld;
import dev.fanfare.runtime.WorkerPool;
import dev.fanfare.runtime.plan.BackoffPlan;
import dev.fanfare.runtime.result.Submitted;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;

/** What timers do to a pool: a retry after a rest, and a limit that passes while a task runs. */
public class TimerOperations {

  private final ManualWorld world;
  private final WorkerPool pool;
  private final Queue<Submitted<Integer>> tasks = new ConcurrentLinkedQueue<>();

  /** A pool of two whose tasks fail once. */
  public TimerOperations() {
    this(new ManualTimers());
  }

  TimerOperations(ManualTimers timers) {
    world = new ManualWorld(timers);
    pool =
        WorkerPool.builder()
            .workers(2)
            .retries(1)
            .backoff(new BackoffPlan(Duration.ofMillis(1), Duration.ofMillis(1), 1, 0))
            .timeout(Duration.ofMillis(1))
            .environment(world.environment())
            .open();
  }

  /** A client submits a task that fails the first time. */
  @Operation
  public void submit() {
    AtomicInteger calls = new AtomicInteger();
    tasks.add(
        pool.submit(
            "task",
            () -> {
              if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("the first time");
              }
              return calls.get();
            }));
  }

  /** A worker's thread goes on. */
  @Operation
  public void work0() {
    world.work(0);
  }

  /** The other one's does. */
  @Operation
  public void work1() {
    world.work(1);
  }

  /** The next timer rings. */
  @Operation
  public void ring() {
    world.ring();
  }

  /** Whatever the timers did, each task has ended, with its value or without one. */
  @Validate
  public void everyTaskEnds() {
    pool.close();
    for (Submitted<Integer> task : tasks) {
      var record = task.record().orElseThrow();
      boolean succeeded = record.state() == TaskState.SUCCEEDED;
      if (succeeded == record.values().isEmpty() || record.attempts() > 2) {
        throw new IllegalStateException(record.state() + " with " + record.values());
      }
    }
  }

  /** Every other timer is lost. */
  public static final class NeverRing extends TimerOperations {
    /** A pool with such timers. */
    public NeverRing() {
      super(
          new ManualTimers() {
            private final AtomicInteger set = new AtomicInteger();

            @Override
            public Timer at(long nanoTime, Runnable action) {
              return set.incrementAndGet() % 2 == 0 ? () -> {} : super.at(nanoTime, action);
            }
          });
    }
  }
}
