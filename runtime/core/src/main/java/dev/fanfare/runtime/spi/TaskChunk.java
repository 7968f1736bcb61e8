package dev.fanfare.runtime.spi;

import dev.fanfare.runtime.plan.StepPlan;
import java.util.List;

/**
 * Tasks of one step that run elsewhere together.
 *
 * @param run the run that they belong to
 * @param step their step, as it is in the run's plan
 * @param tasks at least one; the next attempt of each
 */
public record TaskChunk(ChunkedRun run, StepPlan<?> step, List<ChunkTask> tasks) {

  /** Copies the list. */
  public TaskChunk {
    tasks = List.copyOf(tasks);
  }
}
