package dev.fanfare.report;

import dev.fanfare.report.data.RunData;
import dev.fanfare.report.tree.RunTree;
import dev.fanfare.report.tree.TreeOptions;
import dev.fanfare.runtime.result.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;

/**
 * Measures what a report of many tasks costs, by the clock and in CPU time of all threads: runs a
 * bot of the real engine, and writes each file. Arguments: a directory, and how many tasks;
 * 1,000,000 if it does not say.
 */
public final class MillionTasks {

  private static long cpuBefore;

  private MillionTasks() {}

  public static void main(String[] arguments) throws IOException {
    Path directory = Path.of(arguments[0]);
    int tasks = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
    long start = System.nanoTime();
    RunReport report = RealRuns.squares(tasks / 2, true).workers(8).run();
    report.digest();
    start = tell("run, with its digest", start);
    RunData run = RunData.of(report);
    start = tell("read the report", start);
    System.out.print(RunTree.render(run, TreeOptions.DEFAULT));
    start = tell("tree", start);
    for (ReportFormat format : ReportFormat.values()) {
      RunFiles.write(run, directory, EnumSet.of(format));
      long bytes = Files.size(directory.resolve(format.fileName()));
      start = tell(format.fileName() + String.format(Locale.ROOT, " %.1f MB", bytes / 1e6), start);
    }
    RunFiles.read(directory);
    tell("read run.json", start);
  }

  private static long tell(String what, long start) {
    long now = System.nanoTime();
    long cpu = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
    System.out.printf(
        Locale.ROOT,
        "%6.2f s  %5.2f s CPU  %s%n",
        (now - start) / 1e9,
        (cpu - cpuBefore) / 1e3,
        what);
    cpuBefore = cpu;
    return System.nanoTime();
  }
}
