package dev.fanfare.proof.model;

import dev.fanfare.api.TaskState;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What must come of a task.
 *
 * @param id its id
 * @param step its step
 * @param parents the ids of the tasks whose elements it takes
 * @param state how it ends if nothing ends the run before
 * @param otherwise how else it may end, because the run's end may come before its own
 * @param fated whether {@code state} cannot be, because the run's end certainly comes before
 * @param attempts how many there are if it ends as {@code state}
 * @param refusals how many of its calls are refused then
 * @param values what it yields then
 * @param failure what its last attempt throws then, as text
 * @param skippedBecauseOf the task that it lacked
 * @param running how long its attempts take together
 * @param backoff how long it rests between them; empty if chance has a part in it
 */
public record ExpectedTask(
    String id,
    String step,
    List<String> parents,
    TaskState state,
    Set<TaskState> otherwise,
    boolean fated,
    int attempts,
    int refusals,
    List<Object> values,
    Optional<String> failure,
    Optional<String> skippedBecauseOf,
    Duration running,
    Optional<Duration> backoff) {

  /** The same, where the end of the run may come before. */
  ExpectedTask orElse(Set<TaskState> more, boolean certainly) {
    if (state == TaskState.SKIPPED) {
      return this;
    }
    EnumSet<TaskState> all = EnumSet.noneOf(TaskState.class);
    all.addAll(otherwise);
    all.addAll(more);
    return new ExpectedTask(
        id,
        step,
        parents,
        state,
        all,
        fated || certainly,
        attempts,
        refusals,
        values,
        failure,
        skippedBecauseOf,
        running,
        backoff);
  }

  /** Whether it fails or times out. */
  public boolean failed() {
    return state == TaskState.FAILED || state == TaskState.TIMED_OUT;
  }
}
