package dev.fanfare.proof.schedules;

import dev.fanfare.api.TaskState;
import dev.fanfare.proof.manual.ManualWorker;
import dev.fanfare.proof.manual.ManualWorld;
import dev.fanfare.runtime.WorkerPool;
import dev.fanfare.runtime.result.Submitted;
import dev.fanfare.runtime.spi.Worker;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;

/** What a pool's clients and its two workers do. */
public class PoolOperations {

  private final ManualWorld world;
  private final WorkerPool pool;
  private final Queue<Task> tasks = new ConcurrentLinkedQueue<>();
  private final AtomicInteger aborted = new AtomicInteger();

  /** A pool of two. */
  public PoolOperations() {
    this(new ManualWorld());
  }

  PoolOperations(ManualWorld world) {
    this.world = world;
    pool = WorkerPool.builder().workers(2).environment(world.environment()).open();
  }

  /** A client submits a task. */
  @Operation
  public void submit() {
    AtomicInteger calls = new AtomicInteger();
    tasks.add(new Task(calls, pool.submit("task", calls::incrementAndGet)));
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

  /** A client aborts what waits. */
  @Operation
  public void abort() {
    aborted.addAndGet(pool.abortPending());
  }

  /** Every task has ended once, and was called once or aborted. */
  @Validate
  public void everyTaskEndsOnce() {
    pool.close();
    int cancelled = 0;
    for (Task task : tasks) {
      TaskState state = task.submitted().record().orElseThrow().state();
      boolean called = state == TaskState.SUCCEEDED;
      check(called || state == TaskState.CANCELLED, "a task is " + state);
      check(task.calls().get() == (called ? 1 : 0), state + ", called " + task.calls() + " times");
      cancelled += called ? 0 : 1;
    }
    check(cancelled == aborted.get(), cancelled + " are cancelled, not " + aborted);
  }

  private static void check(boolean sound, String message) {
    if (!sound) {
      throw new IllegalStateException(message);
    }
  }

  private record Task(AtomicInteger calls, Submitted<Integer> submitted) {}

  /** A worker forgets the wake-up that comes while it lies down: a task is handed to nobody. */
  public static final class Forgetful extends PoolOperations {
    /** A pool with such workers. */
    public Forgetful() {
      super(
          new ManualWorld() {
            @Override
            protected ManualWorker drive(Worker worker) {
              return new ManualWorker(worker) {
                @Override
                protected void rest() {
                  super.rest();
                  takeWakeUp();
                }
              };
            }
          });
    }
  }
}
