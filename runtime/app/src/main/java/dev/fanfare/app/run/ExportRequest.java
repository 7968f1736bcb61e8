package dev.fanfare.app.run;

import dev.fanfare.report.ReportFormat;
import java.util.List;

/**
 * A request to write more files of a run that has ended, beside those that it has.
 *
 * @param run the run
 * @param formats the files to write
 */
public record ExportRequest(ReportRequest run, List<ReportFormat> formats) {

  /** Copies the list. */
  public ExportRequest {
    formats = List.copyOf(formats);
  }
}
