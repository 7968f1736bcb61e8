package dev.fanfare.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * The search for the candidate that a misspelled text most likely meant: one slip of the keyboard
 * away.
 */
public final class NearMiss {

  private NearMiss() {}

  /**
   * Returns the nearest candidate, by the optimal string alignment distance (a swap of neighbours
   * counts one; Boytsov 2011, section 2) without regard to case, if it is at most a third of the
   * longer word and at most 3 away. Of several equally near, the first.
   *
   * @param written what was written
   * @param candidates what could have been meant
   */
  public static Optional<String> of(String written, Collection<String> candidates) {
    String best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (String candidate : candidates) {
      int distance = distance(written.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      int limit = Math.min(3, Math.max(written.length(), candidate.length()) / 3);
      if (distance <= limit && distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
