package dev.fanfare.runtime.spi;

import org.jspecify.annotations.Nullable;

/** The factory of worker threads. Thread-safe. */
public interface WorkerThreads {

  /**
   * Makes what will drive a worker. It does not begin before it is {@linkplain WorkerThread#wake
   * woken} for the first time.
   *
   * @param worker what to drive
   * @param kind on what kind of thread
   */
  WorkerThread create(Worker worker, Kind kind);

  /** Returns whether virtual threads are available. */
  boolean virtualThreads();

  /** Returns how many attempts the machine can run at the same time, at least 1. */
  int processors();

  /**
   * The properties of a worker's thread.
   *
   * @param virtual whether virtual
   * @param name the thread's name
   * @param contextLoader its context class loader
   */
  record Kind(boolean virtual, String name, @Nullable ClassLoader contextLoader) {}
}
