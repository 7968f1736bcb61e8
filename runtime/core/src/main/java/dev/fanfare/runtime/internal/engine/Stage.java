package dev.fanfare.runtime.internal.engine;

import org.jspecify.annotations.Nullable;

/**
 * One part of a run: it offers slots to the workers, and is over when all that it offered has been
 * dealt with.
 */
abstract class Stage {

  private final int number;

  Stage(int number) {
    this.number = number;
  }

  /** Its place in the run. */
  final int number() {
    return number;
  }

  /**
   * Called at the desk before the stage becomes the current one: from then on workers claim without
   * the desk, and what they need has to be there.
   */
  void prepare(long now) {}

  /** Called at the desk when the stage has become the current one; workers may be at it already. */
  abstract void open(long now);

  /**
   * Lets a worker claim slots without the desk.
   *
   * @return whether it has taken one; if not, only the desk can tell whether there is one
   */
  abstract boolean claim(RunWorker worker);

  /**
   * Lets a worker claim slots; called at the desk.
   *
   * @return whether it has taken one
   */
  abstract boolean claimAtDesk(RunWorker worker, long now);

  /** Lets a worker take over slots that another has claimed and not taken; called at the desk. */
  abstract boolean steal(RunWorker worker, long now);

  /** Whether there is a slot that a further worker could claim; called at the desk. */
  abstract boolean offersMore(long now);

  /**
   * Whether the slot that a worker has taken is to be called. If not, it has been dealt with, and
   * the worker's word has moved on.
   */
  abstract boolean admit(RunWorker worker, int slot);

  /** Makes the attempt. */
  abstract @Nullable Object call(RunWorker worker) throws Throwable;

  /** Settles the attempt, unless it has been closed from outside. */
  abstract void finish(RunWorker worker, long now);

  /** A worker has come to the end of its run of slots. */
  abstract void endOfRun(RunWorker worker);

  /** The thread of a closed attempt has come back; called at the desk. */
  abstract void released(RunWorker worker);

  /** The thread of a closed attempt will not be waited for any more; called at the desk. */
  abstract void givenUp(RunWorker worker);

  /** Ends the stage early; called at the desk. */
  abstract void stop(StopRequest stop, long now);

  /** The id of the task that a worker with this word is at; null if it is at none of this stage. */
  abstract @Nullable String taskAt(long word);
}
