package dev.fanfare.report.file;

/** What the writer and the reader of {@code run.json} agree on. */
final class RunJson {

  /**
   * The schema's name and version. A reader refuses another: a member may be added, not changed.
   */
  static final String SCHEMA = "fanfare-run/1";

  private RunJson() {}
}
