package dev.fanfare.runtime.internal.worker;

import dev.fanfare.runtime.internal.attempt.AttemptState;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.Condition;
import org.jspecify.annotations.Nullable;

/**
 * The state of a worker: a {@link PackedWorkerState}, the only part of a worker that others change.
 * It goes from one to the next by compare-and-set, and whoever wins decides. The owner ends a slot
 * and takes up the next of its run in one such step, and makes the attempt with a second.
 */
public final class AtomicWorkerState implements AttemptState {

  private static final VarHandle WORD;

  static {
    try {
      WORD = MethodHandles.lookup().findVarHandle(AtomicWorkerState.class, "word", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private volatile long word;
  // When the current slot was taken, at its parity: the next one's time may be written while
  // somebody still reads this one's.
  private long takenEven;
  private long takenOdd;
  private @Nullable Condition aside;

  public AtomicWorkerState(long word) {
    this.word = word;
  }

  public long word() {
    return word;
  }

  @Override
  public long current() {
    return word;
  }

  @Override
  public boolean isWanted(long attempt) {
    long now = word;
    return PackedWorkerState.tag(now) == PackedWorkerState.RUNNING
        && PackedWorkerState.sameSlot(now, attempt);
  }

  public boolean swap(long expected, long next) {
    return WORD.compareAndSet(this, expected, next);
  }

  /** Takes the first of a run of slots; only for a worker that rests and has none. */
  public void take(int stage, int slot, int length, long now) {
    takenAt(slot, now);
    word = PackedWorkerState.of(PackedWorkerState.TAKEN, stage, length, slot);
  }

  /** Takes the next slot of the run, if thieves have left it. */
  public void takeNext(long seen, long now) {
    takenAt(PackedWorkerState.slot(seen) + 1, now);
    var unused = swap(seen, PackedWorkerState.next(seen));
  }

  /** Goes from the slot to its attempt; false if it has been closed meanwhile. */
  public boolean run() {
    long at = word;
    while (PackedWorkerState.tag(at) == PackedWorkerState.TAKEN) {
      if (swap(at, PackedWorkerState.tagged(at, PackedWorkerState.RUNNING))) {
        return true;
      }
      at = word;
    }
    return false;
  }

  /**
   * Closes the current slot, and takes the next of the run if there is one.
   *
   * @return whether it was still open: false if another thread has closed it
   */
  public boolean close(long now) {
    while (true) {
      long at = word;
      if (!PackedWorkerState.isOpen(at)) {
        return false;
      }
      long after = PackedWorkerState.tagged(at, PackedWorkerState.RESTING);
      if (PackedWorkerState.length(at) > 1) {
        takenAt(PackedWorkerState.slot(at) + 1, now);
        after = PackedWorkerState.next(at);
      }
      if (swap(at, after)) {
        return true;
      }
    }
  }

  /** Closes the current slot without taking another; as {@link #close} else. */
  public boolean closeAndRest() {
    long at = word;
    while (PackedWorkerState.isOpen(at)) {
      if (swap(at, PackedWorkerState.tagged(at, PackedWorkerState.RESTING))) {
        return true;
      }
      at = word;
    }
    return false;
  }

  /** Changes the tag, whatever thieves do to the run meanwhile. */
  public void retag(int tag) {
    long at = word;
    while (!swap(at, PackedWorkerState.tagged(at, tag))) {
      at = word;
    }
  }

  /** The thread has been interrupted; called at the desk. */
  public void stopped() {
    retag(PackedWorkerState.STOPPED);
    if (aside != null) {
      aside.signal();
    }
  }

  /**
   * Waits until the thread has been interrupted, if that is about to happen; called at the desk, by
   * the thread. It sleeps: if virtual threads spun here, or yielded, the interrupter might never
   * get to run.
   */
  public void awaitStopped(RunLock lock) {
    while (PackedWorkerState.tag(word) == PackedWorkerState.STOPPING) {
      aside = aside == null ? lock.newCondition() : aside;
      aside.awaitUninterruptibly();
    }
  }

  public boolean isGivenUp() {
    return PackedWorkerState.isGivenUp(word);
  }

  private void takenAt(int slot, long now) {
    if ((slot & 1) == 0) {
      takenEven = now;
    } else {
      takenOdd = now;
    }
  }

  /** Returns the time at which a slot was taken; to be read before the state is changed. */
  public long takenAt(int slot) {
    return (slot & 1) == 0 ? takenEven : takenOdd;
  }
}
