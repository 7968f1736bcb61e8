package dev.fanfare.report.data;

/**
 * A limit that tasks share, or of a step that names none and was refused.
 *
 * @param name its name
 * @param concurrency how many attempts may run at the same time; 0 for any number
 * @param permits how many attempts may start in a time; 0 for any number
 * @param per that time in nanoseconds; 0 if there is none
 * @param refusals how many calls were refused
 * @param pauses how often a refusal closed it
 * @param paused for how long it was closed, in nanoseconds
 */
public record LimitData(
    String name, int concurrency, int permits, long per, int refusals, int pauses, long paused) {

  /** A limit of which no call was refused. */
  public LimitData(String name, int concurrency, int permits, long per) {
    this(name, concurrency, permits, per, 0, 0, 0);
  }
}
