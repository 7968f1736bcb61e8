package dev.fanfare.store.run;

import java.util.List;

/**
 * The result of a removal of old runs.
 *
 * @param runs their ids, the youngest first
 * @param values how many values no other run needed
 */
public record RemovedRuns(List<String> runs, int values) {

  /** Copies the ids. */
  public RemovedRuns {
    runs = List.copyOf(runs);
  }
}
