package dev.fanfare.samples.license;

import java.util.List;

/**
 * How much a licence asks of those who use the work, from little to much: as much as it does in the
 * dimension where it asks most.
 */
public enum Band {
  /** At least 80 % of the points in every dimension. */
  LIGHT(0.80),
  /** At least 70 %. */
  MODERATE(0.70),
  /** At least 60 %. */
  DEMANDING(0.60),
  /** Less in one of them. */
  STRICT(0.0);

  private final double atLeast;

  Band(double atLeast) {
    this.atLeast = atLeast;
  }

  static Band of(List<DimensionScore> dimensions) {
    double share = dimensions.stream().mapToDouble(DimensionScore::share).min().orElse(0.0);
    for (Band band : values()) {
      if (share >= band.atLeast) {
        return band;
      }
    }
    return STRICT;
  }
}
