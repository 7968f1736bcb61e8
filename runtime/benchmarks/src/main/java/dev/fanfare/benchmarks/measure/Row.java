package dev.fanfare.benchmarks.measure;

import java.util.List;
import java.util.Map;

/**
 * One row of the table: a piece of work that Fanfare and its peers do, and what is expected.
 *
 * <p>A row is measured in rounds. Every round measures each contender once, one after the other, so
 * that what else the machine does meets all of them; goals compare within a round.
 */
public interface Row {

  /** Names the row on the command line and in the results: lower case, no blanks. */
  String id();

  /** The work, in a few words. */
  String work();

  /** What the samples count. */
  Unit unit();

  /** What is expected of the contenders; may be empty. */
  List<Goal> goals();

  /** What a reader has to know besides: peers that are left out, and why. May be empty. */
  String note();

  /**
   * Whether its contenders are one piece of work in several sizes, named {@code name size=number}.
   */
  default boolean growth() {
    return false;
  }

  /**
   * Whether the row can be measured on this JVM.
   *
   * @param feature the JVM's feature version, such as 17
   */
  default boolean runsOn(int feature) {
    return true;
  }

  /** How many rounds are measured if nobody says: more where a round has few samples. */
  default int rounds() {
    return 1;
  }

  /**
   * Measures each contender once.
   *
   * @return samples by contender, in the table's order; a contender that failed is not in it
   * @throws Exception if the round could not be measured at all
   */
  Map<String, List<Double>> round() throws Exception;
}
