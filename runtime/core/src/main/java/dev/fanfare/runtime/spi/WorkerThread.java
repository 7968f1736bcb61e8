package dev.fanfare.runtime.spi;

import java.util.List;

/** The thread that drives one {@link Worker}. Thread-safe. */
public interface WorkerThread {

  /**
   * Begins to drive the worker, if that has not begun; else lets it go on after {@link
   * Worker.Next#IDLE}. A wake-up is never lost: one that comes before the worker rests makes its
   * next rest end at once.
   *
   * @throws IllegalStateException if no thread can be had
   */
  void wake();

  /** Interrupts the call that the worker is in. Called only while it is in one. */
  void interrupt();

  /** Returns the stack of the worker's thread; empty if that is not known. */
  List<StackTraceElement> stack();
}
