package dev.fanfare.runtime.internal.lineage;

import java.util.HashMap;
import java.util.Map;

/**
 * The keys that the two sides of a join share, as small numbers: a call and an element match if
 * their numbers are equal.
 *
 * @param left by call
 * @param right by element
 * @param distinct more than the greatest number
 */
@SuppressWarnings("ArrayRecordComponent") // columns, compared by nobody
record JoinKeys(int[] left, int[] right, int distinct) {

  /** These keys and further ones, both of which have to match. */
  JoinKeys and(int[] furtherLeft, int[] furtherRight) {
    Map<Long, Integer> numbers = new HashMap<>();
    int[] bothLeft = fold(left, furtherLeft, numbers);
    int[] bothRight = fold(right, furtherRight, numbers);
    return new JoinKeys(bothLeft, bothRight, numbers.size());
  }

  private static int[] fold(int[] first, int[] second, Map<Long, Integer> numbers) {
    int[] folded = new int[first.length];
    for (int at = 0; at < first.length; at++) {
      long pair = ((long) first[at] << 32) | second[at];
      Integer number = numbers.get(pair);
      if (number == null) {
        number = numbers.size();
        numbers.put(pair, number);
      }
      folded[at] = number;
    }
    return folded;
  }
}
