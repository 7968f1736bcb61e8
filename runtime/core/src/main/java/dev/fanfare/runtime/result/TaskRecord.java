package dev.fanfare.runtime.result;

import dev.fanfare.api.TaskState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The result of one task. A view of the run's tables: cheap to make, immutable once the run has
 * ended.
 *
 * <p>{@link #total} is the sum of {@link #queued}, {@link #running} and {@link #backoff}.
 */
public interface TaskRecord {

  /**
   * Returns the id: {@code verdict}, {@code score[17]}, {@code dimension[MIT/patents]}. Unique in
   * the run.
   */
  String id();

  /** Returns the name of its step. */
  String step();

  /** Returns the name of its step's phase. */
  String phase();

  /** Returns the task's final state. */
  TaskState state();

  /**
   * Returns whether the task was not called because a recorded success of an earlier run was
   * reused: it SUCCEEDED, with no attempt and no worker of this run.
   */
  default boolean reused() {
    return false;
  }

  /**
   * Returns the number of attempts, the first included; 0 if the task was never called, or every
   * call was refused.
   */
  int attempts();

  /**
   * Returns how many calls of the task were refused; they are not counted as attempts, see {@link
   * dev.fanfare.api.CallRefusal}.
   */
  default int refusals() {
    return 0;
  }

  /** Returns the number of the worker that made the last attempt, or -1. */
  int worker();

  /**
   * Returns the ids of the tasks whose elements it took, in the order of its inputs; of a gathered
   * list, all of them.
   */
  List<String> parents();

  /**
   * Returns the tasks of {@link #parents} as ranges, so that those of a gathered list of a million
   * cost no more than those of one.
   */
  List<TaskRange> parentRanges();

  /**
   * Returns the elements it took one by one: which item, pair or tuple of a fan-out, or of a batch,
   * this task is about. In the order of the parameters; what a skipped task lacked is left out;
   * empty for a task that takes none. They are the objects themselves, as they are now.
   */
  List<Object> inputs();

  /**
   * Returns the exception of the last attempt, or the one that stands for a soft failure or a
   * timeout; empty unless FAILED or TIMED_OUT.
   */
  Optional<Throwable> failure();

  /** Returns the text of {@link #failure}; empty where that is. */
  default Optional<FailureText> failureText() {
    return failure().map(FailureText::of);
  }

  /**
   * Returns the task without which this one could not be called; present if and only if SKIPPED.
   */
  Optional<String> skippedBecauseOf();

  /**
   * Returns the task's elements: empty unless SUCCEEDED, one element for a plain value, any number
   * for a collection.
   */
  List<Object> values();

  /** Returns the time at which the task was offered to the workers, from the run's start. */
  Duration offered();

  /**
   * Returns the time at which the first attempt began, from the run's start; the time of the task's
   * end if it was never called.
   */
  Duration started();

  /** Returns the time at which the task ended, from the run's start. */
  Duration ended();

  /** Returns the time that the task waited for a worker or a permit. */
  Duration queued();

  /** Returns the running time of all attempts and refused calls together. */
  Duration running();

  /** Returns the time that the task rested between attempts. */
  Duration backoff();

  /** Returns the time from the offer to the end. */
  default Duration total() {
    return ended().minus(offered());
  }
}
