package dev.fanfare.runtime.internal.worker;

import dev.fanfare.runtime.spi.Timers;

/**
 * Closes attempts from outside, interrupts their threads, and waits for the threads to return: a
 * worker whose thread does not return within the grace time is given up and replaced.
 *
 * <p>An interrupt reaches the attempt that it was meant for and no other. The state goes to
 * STOPPING before the thread is interrupted and to STOPPED after it; the worker, when it returns,
 * sleeps until STOPPED, clears the thread's interrupt flag, and only then goes on.
 */
final class WorkerInterrupter {

  private final RunContext context;
  private final Workers workers;
  private final WorkerListener listener;
  private final long grace;
  private int away;

  WorkerInterrupter(RunContext context, Workers workers, WorkerListener listener, long grace) {
    this.context = context;
    this.workers = workers;
    this.listener = listener;
    this.grace = grace;
  }

  /** Returns how many closed attempts have a thread that has not returned; under the lock. */
  int away() {
    return away;
  }

  /**
   * Closes the slot that a worker is at; called under the lock.
   *
   * @param word the state in which the worker was seen
   * @return false if the worker is past that: then its attempt counts
   */
  boolean close(RunWorker worker, long word) {
    long seen = word;
    while (!worker.state().swap(seen, PackedWorkerState.tagged(seen, PackedWorkerState.STOPPING))) {
      seen = worker.state().word();
      if (PackedWorkerState.tag(seen) != PackedWorkerState.tag(word)
          || !PackedWorkerState.sameSlot(seen, word)) {
        return false;
      }
    }
    away++;
    context.lock().afterwards(() -> interrupt(worker, word));
    return true;
  }

  private void interrupt(RunWorker worker, long word) {
    if (PackedWorkerState.tag(word) == PackedWorkerState.RUNNING) {
      worker.thread().interrupt();
    }
    context
        .lock()
        .locked(
            () -> {
              worker.state().stopped();
              Timers.Timer timer =
                  context.timer(context.now() + grace, now -> giveUp(worker, word, now));
              worker.grace(timer);
            });
  }

  /** Takes back the thread of a closed attempt, which has returned. Called by it. */
  void returned(RunWorker worker) {
    context.lock().locked(() -> takeBack(worker));
  }

  private void takeBack(RunWorker worker) {
    worker.state().awaitStopped(context.lock());
    // Cleared here, where the interrupt is certain to have been sent.
    var unused = Thread.interrupted();
    if (!worker.state().isGivenUp()) {
      worker.grace(null);
      worker.state().retag(PackedWorkerState.RESTING);
      worker.attempt().releasePermit();
      countReturned();
    }
  }

  private void giveUp(RunWorker worker, long word, long now) {
    long seen = worker.state().word();
    if (PackedWorkerState.tag(seen) != PackedWorkerState.STOPPED
        || !PackedWorkerState.sameSlot(seen, word)) {
      return;
    }
    while (!worker.state().swap(seen, PackedWorkerState.givenUp(seen))) {
      seen = worker.state().word();
    }
    String task = worker.stage().taskAt(seen);
    listener.replaced(worker.id(), task == null ? "" : task, worker.thread().stack(), now);
    workers.replace(worker, PackedWorkerState.tagged(seen, PackedWorkerState.RESTING));
    worker.attempt().releasePermit();
    // Its owner will not come to the end of the batch.
    worker.metrics().show(now);
    worker.stage().givenUp(worker.takeEnded());
    countReturned();
  }

  private void countReturned() {
    away--;
    if (away == 0) {
      listener.allReturned(context.now());
    }
  }
}
