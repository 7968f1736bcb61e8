package dev.fanfare.runtime.internal.system;

import dev.fanfare.runtime.spi.Worker;
import dev.fanfare.runtime.spi.WorkerThread;
import dev.fanfare.runtime.spi.WorkerThreads.Kind;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Drives a worker on a thread, which parks while the worker rests. */
final class ThreadDriver implements WorkerThread, Runnable {

  private final Worker worker;
  private final Kind kind;
  private final Executor starter;
  private final AtomicBoolean begun = new AtomicBoolean();
  private volatile boolean woken;
  private volatile @Nullable Thread thread;

  ThreadDriver(Worker worker, Kind kind, Executor starter) {
    this.worker = worker;
    this.kind = kind;
    this.starter = starter;
  }

  @Override
  public void wake() {
    if (begun.get() || !begun.compareAndSet(false, true)) {
      woken = true;
      LockSupport.unpark(thread);
      return;
    }
    try {
      starter.execute(this);
    } catch (OutOfMemoryError e) {
      // What the JVM says when the system gives it no more threads.
      throw new IllegalStateException("no thread for worker " + worker.id() + ": " + e, e);
    }
  }

  /** Waits to be woken. A thread may also leave its parking place for no reason at all. */
  private void rest() {
    while (!woken) {
      // With a pending interrupt, park would not wait.
      var unused = Thread.interrupted();
      LockSupport.park(this);
    }
    woken = false;
  }

  @Override
  public void interrupt() {
    Thread current = thread;
    if (current != null) {
      current.interrupt();
    }
  }

  @Override
  public List<StackTraceElement> stack() {
    Thread current = thread;
    return current == null ? List.of() : List.of(current.getStackTrace());
  }

  @Override
  public void run() {
    Thread self = Thread.currentThread();
    String name = self.getName();
    self.setName(kind.name());
    self.setContextClassLoader(kind.contextLoader());
    thread = self;
    try {
      drive();
    } finally {
      thread = null;
      var unused = Thread.interrupted();
      self.setContextClassLoader(null);
      self.setName(name);
    }
  }

  private void drive() {
    ThreadState clean = new ThreadState();
    while (true) {
      switch (worker.next()) {
        case CALL -> {
          worker.call();
          clean.restore();
          worker.finish();
        }
        case IDLE -> rest();
        case DONE -> {
          return;
        }
      }
    }
  }
}
