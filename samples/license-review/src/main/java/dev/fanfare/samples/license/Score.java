package dev.fanfare.samples.license;

/**
 * What an answer is worth to somebody who wants to use the work.
 *
 * @param license the licence's SPDX identifier
 * @param dimension what the fact belongs to
 * @param points 0, a burden, to 3, none
 */
public record Score(String license, String dimension, int points) {

  /** The most that one answer is worth. */
  static final int MOST = 3;
}
