package dev.fanfare.launcher.command;

import dev.fanfare.config.ResolvedConfiguration;
import dev.fanfare.report.ReportFormat;
import dev.fanfare.report.RunFiles;
import dev.fanfare.report.RunHistory;
import dev.fanfare.report.data.RunBrief;
import dev.fanfare.report.data.RunData;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.result.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.List;

/** Writes the files of a run that has just ended, and prints it. */
record RunResults(CommandContext surroundings, ResolvedConfiguration configuration) {

  /** Names the file that GitHub shows with a job. */
  private static final String SUMMARY = "GITHUB_STEP_SUMMARY";

  private EnumSet<ReportFormat> formats() {
    EnumSet<ReportFormat> formats = EnumSet.noneOf(ReportFormat.class);
    formats.addAll(configuration.list(RunSettings.REPORT, ReportFormat.class));
    if (!formats.isEmpty() && surroundings.environment().containsKey(SUMMARY)) {
      formats.add(ReportFormat.MARKDOWN);
    }
    return formats;
  }

  /**
   * Writes and prints it. An interrupt of this thread waits until it is done: files are closed by
   * interrupts.
   *
   * @param report the run
   */
  void show(RunReport report) {
    boolean interrupted = Thread.interrupted();
    try {
      show(RunData.of(report));
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void show(RunData run) {
    Path directory = configuration.value(RunSettings.OUT, Path.class).resolve(run.info().id());
    RunPrinter printer = new RunPrinter(surroundings, configuration);
    List<Path> files;
    try {
      files = write(run, directory);
    } catch (FanfareException e) {
      printer.print(run);
      throw e;
    }
    printer.print(
        run, files.stream().limit(1).map(file -> "Report: " + file).toArray(String[]::new));
  }

  /**
   * Writes the files of a run.
   *
   * @param directory where to; the runs before it are beside that
   * @return the files as one would write them from here, in the order in which a reader wants them
   */
  List<Path> write(RunData run, Path directory) {
    EnumSet<ReportFormat> formats = formats();
    if (formats.isEmpty()) {
      return List.of();
    }
    RunBrief before = RunHistory.in(directory.resolveSibling("")).before(run).orElse(null);
    List<Path> files = RunFiles.write(run, directory, formats, before);
    String summary = surroundings.environment().get(SUMMARY);
    if (summary != null) {
      append(directory.resolve(ReportFormat.MARKDOWN.fileName()), Path.of(summary));
    }
    return files.stream().map(RunResults::brief).toList();
  }

  /** Steps of a job share one summary. */
  private void append(Path markdown, Path summary) {
    try {
      Files.write(
          summary,
          Files.readAllBytes(markdown),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      surroundings.err().println("cannot write the job's summary " + summary + ": " + e);
    }
  }

  /** As one would write it from here, where that is shorter. */
  private static Path brief(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file) : file;
  }
}
