package dev.fanfare.app.run;

import java.nio.file.Path;
import java.util.List;

/**
 * The files of a run that were written, and those that could not be.
 *
 * @param files as one would write them from here, in the order in which a reader wants them
 * @param unwritten a sentence for each file that could not be written
 */
public record WrittenFiles(List<Path> files, List<String> unwritten) {

  /** Copies the lists. */
  public WrittenFiles {
    files = List.copyOf(files);
    unwritten = List.copyOf(unwritten);
  }
}
