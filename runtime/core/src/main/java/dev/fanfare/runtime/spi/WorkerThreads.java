package dev.fanfare.runtime.spi;

import org.jspecify.annotations.Nullable;

/** Where the threads of the workers come from. Thread-safe. */
public interface WorkerThreads {

  /**
   * Makes what will drive a worker. It does not begin before it is {@linkplain WorkerThread#wake
   * woken} for the first time.
   *
   * @param worker what to drive
   * @param kind on what kind of thread
   */
  WorkerThread create(Worker worker, Kind kind);

  /** Whether there are virtual threads. */
  boolean virtualThreads();

  /** How many attempts the machine can run at the same time, at least 1. */
  int processors();

  /**
   * What a worker's thread is to be.
   *
   * @param virtual whether virtual
   * @param name the thread's name
   * @param contextLoader its context class loader
   */
  record Kind(boolean virtual, String name, @Nullable ClassLoader contextLoader) {}
}
