package dev.fanfare.runtime.result;

/**
 * Thrown by {@link RunReport#orThrow} for a run that did not succeed. Its cause is the first
 * failure in task order; the further ones, at most 9, are suppressed exceptions.
 */
public final class RunFailedException extends FanfareException {

  private static final long serialVersionUID = 1;

  private final transient RunReport report;

  /**
   * Creates it.
   *
   * @param message how the run ended, and the first failure
   * @param report the run's report
   */
  public RunFailedException(String message, RunReport report) {
    super(message);
    this.report = report;
  }

  /** Returns the run's report. */
  public RunReport report() {
    return report;
  }
}
