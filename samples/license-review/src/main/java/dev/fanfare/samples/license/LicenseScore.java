package dev.fanfare.samples.license;

import java.util.List;

/**
 * A licence as a whole.
 *
 * @param license its SPDX identifier
 * @param points what all answers are worth together
 * @param of what they could be worth
 * @param band what that amounts to
 * @param dimensions its dimensions, in the bank's order
 */
public record LicenseScore(
    String license, int points, int of, Band band, List<DimensionScore> dimensions) {

  /** Copies the list. */
  public LicenseScore {
    dimensions = List.copyOf(dimensions);
  }
}
