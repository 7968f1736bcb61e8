package dev.fanfare.app.run;

import dev.fanfare.report.data.RunData;
import dev.fanfare.runtime.result.RunReport;
import java.nio.file.Path;
import java.util.List;

/**
 * The result of a run and of the writing of its files.
 *
 * @param report the result
 * @param data the result as files and printers read it
 * @param files the files that were written, in the order in which a reader wants them
 * @param unwritten a sentence for each file that could not be written
 */
public record RunOutcome(RunReport report, RunData data, List<Path> files, List<String> unwritten) {

  /** Copies the lists. */
  public RunOutcome {
    files = List.copyOf(files);
    unwritten = List.copyOf(unwritten);
  }
}
