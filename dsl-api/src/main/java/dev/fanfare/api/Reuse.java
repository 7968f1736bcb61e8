package dev.fanfare.api;

/** The earlier runs whose recorded successes a step may reuse instead of being called. */
public enum Reuse {
  /**
   * Those of the run that is resumed, or that {@code --reuse} names. With {@link Task#cache}, also
   * those of any earlier run.
   */
  RUN,
  /** None: every run calls the step again. For what sends mail or reads what changes. */
  NEVER
}
