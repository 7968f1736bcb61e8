package dev.fanfare.store.run;

import java.util.List;

/**
 * What a removal of old runs removed.
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
