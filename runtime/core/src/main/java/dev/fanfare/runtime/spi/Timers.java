package dev.fanfare.runtime.spi;

/** Calls back later. Thread-safe. */
public interface Timers {

  /**
   * Calls an action once, on a thread that is not a worker's. Actions are short and do not block.
   *
   * @param nanoTime when, by the {@link TimeSource} that belongs to these timers; at once if that
   *     has passed
   * @param action what to call
   * @return takes the call back
   */
  Timer at(long nanoTime, Runnable action);

  /** A call to come. */
  interface Timer {

    /** Takes the call back, unless it has been made or is being made. */
    void cancel();
  }
}
