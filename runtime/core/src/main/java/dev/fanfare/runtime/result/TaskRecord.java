package dev.fanfare.runtime.result;

import dev.fanfare.api.TaskState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What became of one task. A view of the run's tables: cheap to make, immutable once the run has
 * ended.
 *
 * <p>{@link #total} is the sum of {@link #queued}, {@link #running} and {@link #backoff}.
 */
public interface TaskRecord {

  /**
   * The id: {@code verdict}, {@code score[17]}, {@code dimension[MIT/patents]}. Unique in the run.
   */
  String id();

  /** The name of its step. */
  String step();

  /** The name of its step's phase. */
  String phase();

  /** How it ended. */
  TaskState state();

  /**
   * Returns whether the task was not called because a recorded success of an earlier run was
   * reused: it SUCCEEDED, with no attempt and no worker of this run.
   */
  default boolean reused() {
    return false;
  }

  /** How many attempts there were, the first included; 0 if it was never called. */
  int attempts();

  /** The number of the worker that made the last attempt, or -1. */
  int worker();

  /**
   * The ids of the tasks whose elements it took, in the order of its inputs; of a gathered list,
   * all of them.
   */
  List<String> parents();

  /**
   * Returns the tasks of {@link #parents} as ranges, so that those of a gathered list of a million
   * cost no more than those of one.
   */
  List<TaskRange> parentRanges();

  /**
   * The elements it took one by one: which item, pair or tuple of a fan-out, or of a batch, this
   * task is about. In the order of the parameters; what a skipped task lacked is left out; empty
   * for a task that takes none. They are the objects themselves, as they are now.
   */
  List<Object> inputs();

  /**
   * What the last attempt threw, or what stands for a soft failure or a timeout; empty unless
   * FAILED or TIMED_OUT.
   */
  Optional<Throwable> failure();

  /** Returns the text of {@link #failure}; empty where that is. */
  default Optional<FailureText> failureText() {
    return failure().map(FailureText::of);
  }

  /** The task without which this one could not be called; present if and only if SKIPPED. */
  Optional<String> skippedBecauseOf();

  /**
   * What the task yielded: empty unless SUCCEEDED, one element for a plain value, any number for a
   * collection.
   */
  List<Object> values();

  /** When it was offered to the workers, from the run's start. */
  Duration offered();

  /**
   * When its first attempt began, from the run's start; the time of its end if it was never called.
   */
  Duration started();

  /** When it ended, from the run's start. */
  Duration ended();

  /** How long it waited for a worker or a permit. */
  Duration queued();

  /** How long its attempts ran, all together. */
  Duration running();

  /** How long it rested between attempts. */
  Duration backoff();

  /** From its offer to its end. */
  default Duration total() {
    return ended().minus(offered());
  }
}
