package dev.fanfare.samples.license;

/** How much a licence asks of those who use the work, from little to much. */
public enum Band {
  /** At least 80 % of the points. */
  LIGHT(0.80),
  /** At least 70 %. */
  MODERATE(0.70),
  /** At least 60 %. */
  DEMANDING(0.60),
  /** Less. */
  STRICT(0.0);

  private final double atLeast;

  Band(double atLeast) {
    this.atLeast = atLeast;
  }

  /**
   * The band of a share of the points.
   *
   * @param share 0.0 to 1.0
   */
  static Band of(double share) {
    for (Band band : values()) {
      if (share >= band.atLeast) {
        return band;
      }
    }
    return STRICT;
  }
}
