package dev.fanfare.runtime.internal.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.Condition;
import org.jspecify.annotations.Nullable;

/**
 * What a worker is at: a {@link Word}, the only thing of a worker that others change. It goes from
 * one to the next by compare-and-set, and whoever wins decides. The owner ends a slot and takes up
 * the next of its run in one such step, and makes the attempt with a second.
 */
final class Position {

  private static final VarHandle WORD;

  static {
    try {
      WORD = MethodHandles.lookup().findVarHandle(Position.class, "word", long.class);
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

  Position(long word) {
    this.word = word;
  }

  long word() {
    return word;
  }

  boolean swap(long expected, long next) {
    return WORD.compareAndSet(this, expected, next);
  }

  /** Takes the first of a run of slots; only for a worker that rests and has none. */
  void take(int stage, int slot, int length, long now) {
    takenAt(slot, now);
    word = Word.of(Word.TAKEN, stage, length, slot);
  }

  /** Takes the next slot of the run, if thieves have left it. */
  void takeNext(long seen, long now) {
    takenAt(Word.slot(seen) + 1, now);
    var unused = swap(seen, Word.next(seen));
  }

  /** Goes from the slot to its attempt; false if somebody has closed it meanwhile. */
  boolean run() {
    long at = word;
    while (Word.tag(at) == Word.TAKEN) {
      if (swap(at, Word.tagged(at, Word.RUNNING))) {
        return true;
      }
      at = word;
    }
    return false;
  }

  /**
   * Closes the current slot, and takes the next of the run if there is one.
   *
   * @return whether it was still open: false if somebody else has closed it
   */
  boolean close(long now) {
    while (true) {
      long at = word;
      if (!Word.isOpen(at)) {
        return false;
      }
      long after = Word.tagged(at, Word.RESTING);
      if (Word.length(at) > 1) {
        takenAt(Word.slot(at) + 1, now);
        after = Word.next(at);
      }
      if (swap(at, after)) {
        return true;
      }
    }
  }

  /** Closes the current slot without taking another; as {@link #close} else. */
  boolean closeAndRest() {
    long at = word;
    while (Word.isOpen(at)) {
      if (swap(at, Word.tagged(at, Word.RESTING))) {
        return true;
      }
      at = word;
    }
    return false;
  }

  /** Changes the tag, whatever thieves do to the run meanwhile. */
  void retag(int tag) {
    long at = word;
    while (!swap(at, Word.tagged(at, tag))) {
      at = word;
    }
  }

  /** The thread has been interrupted; called at the desk. */
  void stopped() {
    retag(Word.STOPPED);
    if (aside != null) {
      aside.signal();
    }
  }

  /**
   * Waits until the thread has been interrupted, if that is about to happen; called at the desk, by
   * the thread. It sleeps: if virtual threads spun here, or yielded, the interrupter might never
   * get to run.
   */
  void awaitStopped(Desk desk) {
    while (Word.tag(word) == Word.STOPPING) {
      aside = aside == null ? desk.aside() : aside;
      aside.awaitUninterruptibly();
    }
  }

  boolean isGivenUp() {
    return Word.isGivenUp(word);
  }

  private void takenAt(int slot, long now) {
    if ((slot & 1) == 0) {
      takenEven = now;
    } else {
      takenOdd = now;
    }
  }

  /** When a slot was taken; to be read before the word is changed. */
  long takenAt(int slot) {
    return (slot & 1) == 0 ? takenEven : takenOdd;
  }
}
