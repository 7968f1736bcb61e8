package dev.fanfare.proof.manual;

import dev.fanfare.runtime.spi.Worker;
import dev.fanfare.runtime.spi.WorkerThread;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Drives a worker, a step for each call; one caller at a time does, the others go away. */
public class ManualWorker implements WorkerThread {

  private final Worker worker;
  private final AtomicBoolean woken = new AtomicBoolean();
  private final AtomicBoolean driven = new AtomicBoolean();
  private boolean resting = true;
  private boolean done;

  /** Drives this worker, once it has been woken. */
  public ManualWorker(Worker worker) {
    this.worker = worker;
  }

  @Override
  public void wake() {
    woken.set(true);
  }

  @Override
  public void interrupt() {}

  @Override
  public List<StackTraceElement> stack() {
    return List.of();
  }

  /** Takes one step; false if there was none to take, or somebody else is taking one. */
  public boolean step() {
    if (!claim()) {
      return false;
    }
    try {
      if (done || (resting && !takeWakeUp())) {
        return false;
      }
      advance();
      return true;
    } finally {
      driven.set(false);
    }
  }

  /** Whether the caller may drive the worker now. */
  protected boolean claim() {
    return driven.compareAndSet(false, true);
  }

  /** Rests until the worker is woken; a wake-up that has come already counts. */
  protected void rest() {
    resting = true;
  }

  /** Takes the wake-up that has come, if there is one. */
  protected final boolean takeWakeUp() {
    return woken.getAndSet(false);
  }

  private void advance() {
    resting = false;
    switch (worker.next()) {
      case CALL -> {
        worker.call();
        worker.finish();
      }
      case IDLE -> rest();
      case DONE -> done = true;
    }
  }
}
