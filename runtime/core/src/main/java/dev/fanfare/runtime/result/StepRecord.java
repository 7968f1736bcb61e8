package dev.fanfare.runtime.result;

import java.time.Duration;
import java.util.Objects;

/**
 * The result of one step.
 *
 * @param name its name
 * @param phase the name of its phase
 * @param order its phase's order
 * @param state how it ended
 * @param counts its tasks by how they ended
 * @param started when its phase began, from the run's start; zero if it was not reached
 * @param ended when its last task ended, from the run's start; zero if it was not reached
 */
public record StepRecord(
    String name,
    String phase,
    int order,
    RunState state,
    TaskCounts counts,
    Duration started,
    Duration ended) {

  /** Refuses null. */
  public StepRecord {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(phase, "phase");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(counts, "counts");
  }
}
