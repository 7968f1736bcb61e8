package dev.fanfare.runtime.engine;

import static dev.fanfare.runtime.sim.TestBot.each;
import static dev.fanfare.runtime.sim.TestBot.numbers;
import static dev.fanfare.runtime.sim.TestBot.plan;
import static dev.fanfare.runtime.sim.TestBot.run;
import static dev.fanfare.runtime.sim.TestBot.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.TaskState;
import dev.fanfare.api.Threads;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.RunHandle;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.spi.Environment;
import dev.fanfare.runtime.spi.Worker;
import dev.fanfare.runtime.spi.WorkerThread;
import dev.fanfare.runtime.spi.WorkerThreads;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tasks are cancelled, and end by themselves before their threads have been interrupted. */
@Timeout(60)
class InterruptTest {

  private static final int TASKS = 8;
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

  private final CountDownLatch begun = new CountDownLatch(TASKS);
  private final CountDownLatch cancelled = new CountDownLatch(1);
  private final Queue<Thread> finishing = new ConcurrentLinkedQueue<>();
  private volatile boolean allSlept;

  /**
   * Workers that spun, or yielded, kept the virtual thread from running that was to interrupt them,
   * or that it waited for: the run had no end.
   */
  @ParameterizedTest
  @EnumSource(names = {"PLATFORM", "VIRTUAL"})
  void theirWorkersSleepUntilThen(Threads threads) throws InterruptedException {
    Assumptions.assumeTrue(threads != Threads.VIRTUAL || Runtime.version().feature() >= 21);
    RunHandle handle =
        run(plan()
                .phase(1, numbers("items", TASKS))
                .phase(
                    2,
                    step(
                            "work",
                            Integer.class,
                            (bot, call) -> {
                              begun.countDown();
                              cancelled.await();
                              return 1;
                            })
                        .input(each("items"))
                        .build())
                .build())
            .workers(TASKS)
            .threads(threads)
            .environment(interruptsLate())
            .start();
    begun.await();
    handle.cancel();
    RunReport report = handle.await();
    assertTrue(allSlept, "workers did not sleep");
    assertEquals(TASKS, report.summary().cancelled());
    assertEquals(TaskState.CANCELLED, report.task("work[0]").state());
  }

  /** Before it interrupts the first, lets all tasks end, and their workers come back. */
  private void interruptLate(WorkerThread thread) {
    if (cancelled.getCount() > 0) {
      cancelled.countDown();
      long start = System.nanoTime();
      while (!allSlept && System.nanoTime() - start < PATIENCE) {
        allSlept =
            finishing.size() == TASKS
                && finishing.stream().allMatch(t -> t.getState() == Thread.State.WAITING);
      }
    }
    thread.interrupt();
  }

  private Environment interruptsLate() {
    Environment machine = Fanfare.environment();
    WorkerThreads late =
        new WorkerThreads() {
          @Override
          public WorkerThread create(Worker worker, Kind kind) {
            return new LateThread(machine.threads().create(new Watched(worker), kind));
          }

          @Override
          public boolean virtualThreads() {
            return machine.threads().virtualThreads();
          }

          @Override
          public int processors() {
            return machine.threads().processors();
          }
        };
    return machine.withThreads(late);
  }

  private final class LateThread implements WorkerThread {
    private final WorkerThread thread;

    LateThread(WorkerThread thread) {
      this.thread = thread;
    }

    @Override
    public void wake() {
      thread.wake();
    }

    @Override
    public void interrupt() {
      interruptLate(thread);
    }

    @Override
    public List<StackTraceElement> stack() {
      return thread.stack();
    }
  }

  private final class Watched implements Worker {
    private final Worker worker;

    Watched(Worker worker) {
      this.worker = worker;
    }

    @Override
    public int id() {
      return worker.id();
    }

    @Override
    public Next next() {
      return worker.next();
    }

    @Override
    public void call() {
      worker.call();
    }

    @Override
    public void finish() {
      if (begun.getCount() == 0) {
        finishing.add(Thread.currentThread());
      }
      worker.finish();
    }
  }
}
