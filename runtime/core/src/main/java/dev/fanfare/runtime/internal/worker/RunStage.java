package dev.fanfare.runtime.internal.worker;

import dev.fanfare.runtime.internal.attempt.Attempt;
import dev.fanfare.runtime.internal.attempt.StopRequest;
import org.jspecify.annotations.Nullable;

/**
 * One part of a run: it offers slots to the workers, and is over when all of them have ended. This
 * class offers none; a stage overrides what differs. Unless said otherwise, methods are called
 * under the run's lock.
 */
public abstract class RunStage {

  private final int number;

  /**
   * Creates a stage.
   *
   * @param number its place in the run
   */
  protected RunStage(int number) {
    this.number = number;
  }

  /** Returns its place in the run. */
  public final int number() {
    return number;
  }

  /**
   * Prepares what the workers need, before the stage becomes the current one: from then on they
   * claim without the lock.
   */
  public void prepare(long now) {}

  /** Opens the stage, which has become the current one; workers may be at it already. */
  public void open(long now) {}

  /**
   * Lets a worker claim slots, without the lock.
   *
   * @return whether it has taken one; if not, there may still be one under the lock
   */
  public boolean claim(RunWorker worker) {
    return false;
  }

  /**
   * Lets a worker claim slots.
   *
   * @return whether it has taken one
   */
  public boolean claimLocked(RunWorker worker, long now) {
    return false;
  }

  /** Lets a worker take over slots that another has claimed and not begun. */
  public boolean steal(RunWorker worker, long now) {
    return false;
  }

  /** Returns whether there is a slot that a further worker could claim. */
  public boolean offersMore(long now) {
    return false;
  }

  /**
   * Begins the attempt of a slot that a worker has taken; without the lock.
   *
   * @return whether it is to be called; if not, it is to be put away
   */
  public boolean admit(Attempt attempt, int slot, long takenAt) {
    attempt.beginOther();
    return true;
  }

  /**
   * Ends the task of an attempt that was not admitted, or offers it again; without the lock.
   *
   * @return whether it has ended
   */
  public boolean putAway(Attempt attempt, long now) {
    return true;
  }

  /** Makes the attempt; without the lock. */
  public @Nullable Object call(Attempt attempt) throws Throwable {
    return null;
  }

  /**
   * Records the outcome of an attempt that is still open; without the lock.
   *
   * @return whether its task has ended and is to be counted at the end of the worker's batch
   */
  public boolean finish(Attempt attempt, long now) {
    return false;
  }

  /**
   * A worker has come to the end of its batch; without the lock.
   *
   * @param length how many slots it claimed
   * @param ended how many of its tasks have ended and are not counted yet
   */
  public void endOfBatch(int length, int ended) {}

  /**
   * The thread of a closed attempt will not be waited for any more.
   *
   * @param ended as in {@link #endOfBatch}
   */
  public void givenUp(int ended) {}

  /** Ends the stage early. */
  public void stop(StopRequest stop, long now) {}

  /** The id of the task that a worker in this state is at; null if it is at none of this stage. */
  public @Nullable String taskAt(long state) {
    return null;
  }
}
