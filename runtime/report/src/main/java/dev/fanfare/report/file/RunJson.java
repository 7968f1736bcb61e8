package dev.fanfare.report.file;

/** The names that the writer and the reader of {@code run.json} share. */
final class RunJson {

  /**
   * The schema's name and version. A reader refuses another: a member may be added, not changed.
   */
  static final String SCHEMA = "fanfare-run/1";

  private RunJson() {}
}
