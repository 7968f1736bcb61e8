package dev.fanfare.report;

import java.util.EnumSet;
import java.util.Set;

/** A file that can be made of a run. */
public enum ReportFormat {
  /** The report page: one HTML file that needs nothing but itself. */
  HTML("report.html"),
  /** All there is to know, for programs: see {@link RunFiles#schema}. */
  JSON("run.json"),
  /** A line for every task, for spreadsheets. */
  CSV("tasks.csv"),
  /** JUnit XML in Surefire's dialect, for CI servers: a test case for every task. */
  JUNIT("junit.xml"),
  /** Chrome's trace events, gzipped, for Perfetto. */
  TRACE("trace.json.gz"),
  /** A summary in GitHub's Markdown, for {@code $GITHUB_STEP_SUMMARY}. */
  MARKDOWN("summary.md");

  /** The files that are written unless others are named. */
  public static final Set<ReportFormat> DEFAULT = Set.copyOf(EnumSet.of(HTML, JSON, CSV));

  private final String fileName;

  ReportFormat(String fileName) {
    this.fileName = fileName;
  }

  /** Returns the name of the file in the run's directory. */
  public String fileName() {
    return fileName;
  }
}
