package dev.fanfare.report.page;

import static dev.fanfare.report.FakeTask.took;

import dev.fanfare.report.BigRun;
import dev.fanfare.report.FakeRun;
import dev.fanfare.report.ReportFormat;
import dev.fanfare.report.RunFiles;
import dev.fanfare.report.SampleRuns;
import dev.fanfare.report.data.RunBrief;
import dev.fanfare.report.data.RunData;
import java.nio.file.Path;
import java.util.EnumSet;

/** Writes pages to look at into a directory. */
public final class SamplePages {

  private SamplePages() {}

  public static void main(String[] arguments) {
    Path root = Path.of(arguments[0]);
    RunData review = RunData.of(SampleRuns.review());
    RunFiles.write(
        review, root.resolve("review"), EnumSet.allOf(ReportFormat.class), RunBrief.of(review));
    RunFiles.write(BigRun.of(1_000_000), root.resolve("big"), EnumSet.of(ReportFormat.HTML));
    RunData hello =
        RunData.of(FakeRun.of("hello", 2).single("greet", took(3).value("hi")).report());
    RunFiles.write(hello, root.resolve("hello"), EnumSet.of(ReportFormat.HTML));
  }
}
