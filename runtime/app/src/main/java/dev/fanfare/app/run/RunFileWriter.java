package dev.fanfare.app.run;

import dev.fanfare.app.AppContext;
import dev.fanfare.app.RunSettings;
import dev.fanfare.config.ConfigurationException;
import dev.fanfare.config.ResolvedConfiguration;
import dev.fanfare.report.ReportFormat;
import dev.fanfare.report.RunFiles;
import dev.fanfare.report.RunHistory;
import dev.fanfare.report.data.RunBrief;
import dev.fanfare.report.data.RunData;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The writer of runs' files.
 *
 * @param configuration says which files, and where
 * @param context the process
 */
public record RunFileWriter(ResolvedConfiguration configuration, AppContext context) {

  /** Names the file that GitHub shows with a job. */
  private static final String SUMMARY = "GITHUB_STEP_SUMMARY";

  /**
   * Returns the directory of a run.
   *
   * @param run the run's id
   */
  public Path directory(String run) {
    return root().resolve(run);
  }

  private Path root() {
    return configuration.value(RunSettings.OUT, Path.class);
  }

  /**
   * Makes the directory of runs, if files are to be written there, and removes the drafts that
   * killed processes left in it.
   *
   * @throws ConfigurationException if it cannot be made or written to
   */
  public void requireWritable() {
    if (formats().isEmpty()) {
      return;
    }
    Path root = root();
    try {
      Files.createDirectories(root);
    } catch (FileAlreadyExistsException e) {
      throw unwritable(e.getFile() + " is a file", e);
    } catch (IOException e) {
      throw unwritable("it cannot be made (" + e.getClass().getSimpleName() + ")", e);
    }
    if (!Files.isWritable(root)) {
      throw unwritable("this process may not write there", null);
    }
    RunHistory.in(root).removeStaleDrafts();
  }

  private ConfigurationException unwritable(String why, @Nullable Throwable cause) {
    return new ConfigurationException(
        "no run can be written to "
            + root()
            + ": "
            + why
            + "; name another directory by --out, or write nothing by --report none",
        cause);
  }

  private EnumSet<ReportFormat> formats() {
    EnumSet<ReportFormat> formats = EnumSet.noneOf(ReportFormat.class);
    formats.addAll(configuration.list(RunSettings.REPORT, ReportFormat.class));
    if (!formats.isEmpty() && context.environment().containsKey(SUMMARY)) {
      formats.add(ReportFormat.MARKDOWN);
    }
    return formats;
  }

  /**
   * Writes the files of a run. A file that cannot be written does not keep the others from being
   * written.
   *
   * @param run the run
   * @param directory where to; the runs before it are beside that
   */
  public WrittenFiles write(RunData run, Path directory) {
    EnumSet<ReportFormat> formats = formats();
    if (formats.isEmpty()) {
      return new WrittenFiles(List.of(), List.of());
    }
    RunBrief before = RunHistory.in(directory.resolveSibling("")).before(run).orElse(null);
    List<String> unwritten = new ArrayList<>();
    List<Path> files = RunFiles.write(run, directory, formats, before, unwritten::add);
    String summary = context.environment().get(SUMMARY);
    if (summary != null) {
      append(directory.resolve(ReportFormat.MARKDOWN.fileName()), Path.of(summary), unwritten);
    }
    return new WrittenFiles(files.stream().map(RunFileWriter::brief).toList(), unwritten);
  }

  /** Steps of a job share one summary. */
  private static void append(Path markdown, Path summary, List<String> unwritten) {
    try {
      Files.write(
          summary,
          Files.readAllBytes(markdown),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      unwritten.add("cannot write the job's summary " + summary + ": " + e);
    }
  }

  /** As one would write it from here, where that is shorter. */
  private static Path brief(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file) : file;
  }
}
