package dev.fanfare.report.file;

/** What the writer and the reader of {@code run.json} agree on. */
final class RunJson {

  /** The schema's name and version; a reader refuses another number. */
  static final String SCHEMA = "fanfare-run/1";

  static final String SCHEMA_URI = "https://fanfare.dev/schema/fanfare-run-1.schema.json";

  private RunJson() {}
}
