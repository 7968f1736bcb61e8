package dev.fanfare.runtime.spi;

/**
 * One worker of a run, as a state machine: {@link WorkerThreads} decides when it moves, and on
 * which thread.
 *
 * <p>Whoever drives it does this, over and over: {@link #next}; if that says {@link Next#CALL},
 * then {@link #call} and {@link #finish}; if {@link Next#IDLE}, nothing until it is {@linkplain
 * WorkerThread#wake woken}; if {@link Next#DONE}, never again. One thread at a time drives a
 * worker; it may be another one for every step, if what the one did is visible to the next.
 *
 * <p>{@code next} and {@code finish} are the engine's and short. {@code call} runs the user's
 * method, however long that takes, and never throws; a simulator lets virtual time pass between it
 * and {@code finish}.
 */
public interface Worker {

  /** The next action of a worker. */
  enum Next {
    /** It has taken a task: call and finish. */
    CALL,
    /** There is nothing for it now: it will be woken. */
    IDLE,
    /** There will be nothing for it any more. */
    DONE
  }

  /** Its number in its run, from 0. */
  int id();

  /** Takes the next task, if there is one. */
  Next next();

  /** Makes an attempt of what {@link #next} has taken, unless that is no longer wanted. */
  void call();

  /** Hands in the outcome of the attempt. */
  void finish();
}
