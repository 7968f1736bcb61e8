package dev.fanfare.bots.internal.run;

import dev.fanfare.api.ThreadSetup;
import dev.fanfare.runtime.spi.Worker;
import dev.fanfare.runtime.spi.WorkerThread;
import dev.fanfare.runtime.spi.WorkerThreads;
import java.util.concurrent.CountDownLatch;

/** One attempt of a run, on a thread of its own: a worker that makes one call. */
public final class BotAttempt implements Worker {

  private final ManagedRun run;
  private final BotAttemptContext context;
  private final WorkerThread thread;
  private boolean begun;
  private final CountDownLatch done = new CountDownLatch(1);
  private AttemptOutcome outcome = AttemptOutcome.SUCCESS;

  /** Guards the two below: the thread may be interrupted only while it is in the call. */
  private final Object interruption = new Object();

  private boolean calling;
  private boolean interrupted;

  BotAttempt(ManagedRun run, int number, WorkerThreads threads) {
    this.run = run;
    context = new BotAttemptContext(run, number);
    BotRunSettings settings = run.settings();
    String name = "fanfare-bot-" + settings.name() + "-" + run.number();
    boolean virtual = settings.virtualThreads() && threads.virtualThreads();
    thread = threads.create(this, new WorkerThreads.Kind(virtual, name, settings.classLoader()));
  }

  /**
   * Starts it.
   *
   * @throws IllegalStateException if no thread can be had
   */
  void start() {
    thread.wake();
  }

  /** Ends it as failed, since it could not start. */
  void refuse(IllegalStateException why) {
    outcome = AttemptOutcome.failed(why);
    finish();
  }

  /** Asks the body to end. */
  void interrupt() {
    synchronized (interruption) {
      interrupted = true;
      if (calling) {
        thread.interrupt();
      }
    }
  }

  @Override
  public int id() {
    return context.attempt() - 1;
  }

  @Override
  public Next next() {
    if (begun) {
      return Next.DONE;
    }
    begun = true;
    return Next.CALL;
  }

  @Override
  public void call() {
    synchronized (interruption) {
      calling = true;
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    try {
      outcome = callBody();
    } catch (Throwable e) {
      outcome = AttemptOutcome.failed(e);
    } finally {
      synchronized (interruption) {
        calling = false;
        var unused = Thread.interrupted();
      }
    }
  }

  private AttemptOutcome callBody() throws Exception {
    ThreadSetup setup = run.threadSetup();
    setup.prepare();
    try {
      return run.settings().task().attempt(context, run.environment());
    } finally {
      setup.release();
    }
  }

  @Override
  public void finish() {
    run.runs().attemptEnded(run, this, outcome);
    done.countDown();
  }

  /** Opens when its thread is free again. */
  CountDownLatch done() {
    return done;
  }

  boolean isDone() {
    return done.getCount() == 0;
  }

  /** Lets its run end without it, unless it is done. */
  void abandon() {
    if (!isDone()) {
      run.runs().abandon(run, this);
    }
  }

  String bot() {
    return context.bot();
  }
}
