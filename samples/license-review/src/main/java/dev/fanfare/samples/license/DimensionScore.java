package dev.fanfare.samples.license;

/**
 * A licence in one dimension.
 *
 * @param license the licence's SPDX identifier
 * @param dimension the dimension's name
 * @param points what its answers are worth together
 * @param of what they could be worth
 */
public record DimensionScore(String license, String dimension, int points, int of) {

  /** The share of the points that it has, 0.0 to 1.0. */
  double share() {
    return (double) points / of;
  }
}
