package dev.fanfare.benchmarks.process;

import dev.fanfare.benchmarks.bots.NoOps;
import dev.fanfare.report.ReportFormat;
import dev.fanfare.report.RunFiles;
import dev.fanfare.report.data.RunData;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.result.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Runs no-op tasks, writes files of the run into a new directory, and prints how many milliseconds
 * it took from the run's end, its digest included, to the last file. Nothing has been written
 * before: this is what a user waits for.
 */
public final class ReportMain {

  private ReportMain() {}

  /**
   * Runs it.
   *
   * @param arguments how many tasks, and the {@link ReportFormat}s
   * @throws IOException if the directory cannot be made
   */
  public static void main(String[] arguments) throws IOException {
    int tasks = Integer.parseInt(arguments[0]);
    Set<ReportFormat> formats =
        Arrays.stream(arguments).skip(1).map(ReportFormat::valueOf).collect(Collectors.toSet());
    RunReport report =
        Fanfare.bot(NoOps.class).instance(new NoOps(tasks)).workers(2).run().orThrow();
    Path directory = Files.createTempDirectory("report");
    long start = System.nanoTime();
    report.digest();
    RunFiles.write(RunData.of(report), directory, formats);
    System.out.println((System.nanoTime() - start) / 1e6);
    delete(directory, formats);
  }

  private static void delete(Path directory, Set<ReportFormat> formats) throws IOException {
    for (ReportFormat format : formats) {
      Files.delete(directory.resolve(format.fileName()));
    }
    Files.delete(directory);
  }
}
