package dev.fanfare.report;

import java.util.EnumSet;
import java.util.Set;

/** A file that can be made of a run. */
public enum ReportFormat {
  /** All there is to know, for programs: see the schema beside it in the documentation. */
  JSON("run.json"),
  /** A line for every task, for spreadsheets. */
  CSV("tasks.csv");

  /** What is written where nobody says otherwise. */
  public static final Set<ReportFormat> DEFAULT = Set.copyOf(EnumSet.of(JSON, CSV));

  private final String fileName;

  ReportFormat(String fileName) {
    this.fileName = fileName;
  }

  /** The name of the file in the run's directory. */
  public String fileName() {
    return fileName;
  }
}
