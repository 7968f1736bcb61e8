package dev.fanfare.runtime.internal.engine;

import dev.fanfare.runtime.event.RunEvent;
import dev.fanfare.runtime.spi.Environment;

/**
 * Closes attempts from outside, interrupts their threads, and sees to it that the threads come
 * back: one that does not obey in time is given up, and another takes its place.
 *
 * <p>An interrupt meets the attempt that it was meant for and no other. The word goes to STOPPING
 * before the thread is interrupted and to STOPPED after it; the worker, when it comes back, sleeps
 * until STOPPED, clears the thread's interrupt flag, and only then goes on.
 */
final class Interrupter {

  private final Run run;
  private final long grace;
  private int away;

  Interrupter(Run run, Environment environment) {
    this.run = run;
    grace = environment.grace().toNanos();
  }

  /** How many closed attempts have a thread that has not come back; to be asked at the desk. */
  int away() {
    return away;
  }

  /**
   * Closes the slot that a worker is at; called at the desk.
   *
   * @param word what the worker was seen at
   * @return false if the worker is past that: then what it was at counts
   */
  boolean close(RunWorker worker, long word) {
    long seen = word;
    while (!worker
        .position()
        .swap(seen, PackedWorkerState.tagged(seen, PackedWorkerState.STOPPING))) {
      seen = worker.position().word();
      if (PackedWorkerState.tag(seen) != PackedWorkerState.tag(word)
          || !PackedWorkerState.sameSlot(seen, word)) {
        return false;
      }
    }
    away++;
    run.desk().afterwards(() -> interrupt(worker, word));
    return true;
  }

  private void interrupt(RunWorker worker, long word) {
    if (PackedWorkerState.tag(word) == PackedWorkerState.RUNNING) {
      worker.thread().interrupt();
    }
    run.desk().enter();
    try {
      worker.position().stopped();
      worker.grace(run.at(run.now() + grace, now -> giveUp(worker, word, now)));
    } finally {
      run.desk().leave();
    }
  }

  /** The thread of a closed attempt has come back. Called by it. */
  void returned(RunWorker worker) {
    run.desk().enter();
    try {
      worker.position().awaitStopped(run.desk());
      // Cleared here, where the interrupt is certain to have been sent.
      var unused = Thread.interrupted();
      if (!worker.position().isGivenUp()) {
        worker.grace(null);
        worker.position().retag(PackedWorkerState.RESTING);
        worker.stage().released(worker);
        back();
      }
    } finally {
      run.desk().leave();
    }
  }

  private void giveUp(RunWorker worker, long word, long now) {
    long seen = worker.position().word();
    if (PackedWorkerState.tag(seen) != PackedWorkerState.STOPPED
        || !PackedWorkerState.sameSlot(seen, word)) {
      return;
    }
    while (!worker.position().swap(seen, PackedWorkerState.givenUp(seen))) {
      seen = worker.position().word();
    }
    String task = worker.stage().taskAt(seen);
    run.tell(
        RunEvent.WorkerReplaced.class,
        () -> run.events().workerReplaced(now, worker, task == null ? "" : task));
    run.crew().replace(worker, PackedWorkerState.tagged(seen, PackedWorkerState.RESTING));
    worker.stage().givenUp(worker);
    back();
  }

  private void back() {
    away--;
    if (away == 0) {
      run.course().allBack(run.now());
    }
  }
}
