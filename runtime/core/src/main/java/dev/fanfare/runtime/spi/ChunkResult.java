package dev.fanfare.runtime.spi;

import java.util.List;

/** The end of a chunk. */
public sealed interface ChunkResult {

  /**
   * The chunk was done. An outcome may be there twice, and in any order: the first of a task
   * counts. A task without an outcome is submitted again.
   *
   * @param outcomes of its tasks
   * @param nanos how long the chunk ran, in nanoseconds
   */
  record Done(List<ChunkOutcome> outcomes, long nanos) implements ChunkResult {
    /** Copies the outcomes. */
    public Done {
      outcomes = List.copyOf(outcomes);
    }
  }

  /**
   * The chunk was lost, perhaps after some or all of its tasks had run: its worker died.
   *
   * @param why what is known of the reason
   * @param times how often it was tried before it was given up, 1 or more
   */
  record Lost(String why, int times) implements ChunkResult {}
}
