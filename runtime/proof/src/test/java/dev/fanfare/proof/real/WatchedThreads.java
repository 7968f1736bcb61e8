package dev.fanfare.proof.real;

import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.spi.Environment;
import dev.fanfare.runtime.spi.Worker;
import dev.fanfare.runtime.spi.WorkerThread;
import dev.fanfare.runtime.spi.WorkerThreads;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * The machine's own threads, platform and virtual, and which of them are still with a worker.
 * Thread-safe.
 */
final class WatchedThreads implements WorkerThreads {

  // Looks, a millisecond apart: a time would also pass while the whole machine is stopped.
  private static final int PATIENCE = 10_000;

  private final Environment machine = Fanfare.environment();
  private final Queue<Watched> all = new ConcurrentLinkedQueue<>();

  /** The machine, with these threads. */
  Environment environment() {
    return machine.withThreads(this);
  }

  /** The names of those that have been woken, and have not been let go by their workers. */
  List<String> left() {
    return all.stream().filter(Watched::isLeft).map(thread -> thread.name).toList();
  }

  /** The same after a while, or as soon as there are none. */
  List<String> leftForGood() {
    for (int look = 0; look < PATIENCE && !left().isEmpty(); look++) {
      LockSupport.parkNanos(1_000_000);
    }
    return left();
  }

  @Override
  public WorkerThread create(Worker worker, Kind kind) {
    Watched made = new Watched(worker, kind);
    all.add(made);
    return made;
  }

  @Override
  public boolean virtualThreads() {
    return machine.threads().virtualThreads();
  }

  @Override
  public int processors() {
    return machine.threads().processors();
  }

  private final class Watched implements Worker, WorkerThread {
    private final Worker worker;
    private final WorkerThread thread;
    private final String name;
    private volatile boolean woken;
    private volatile boolean done;

    Watched(Worker worker, Kind kind) {
      this.worker = worker;
      name = kind.name();
      thread = machine.threads().create(this, kind);
    }

    boolean isLeft() {
      return woken && !done;
    }

    @Override
    public void wake() {
      woken = true;
      thread.wake();
    }

    @Override
    public void interrupt() {
      thread.interrupt();
    }

    @Override
    public List<StackTraceElement> stack() {
      return thread.stack();
    }

    @Override
    public int id() {
      return worker.id();
    }

    @Override
    public Next next() {
      Next next = worker.next();
      done = next == Next.DONE;
      return next;
    }

    @Override
    public void call() {
      worker.call();
    }

    @Override
    public void finish() {
      worker.finish();
    }
  }
}
