package dev.fanfare.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fanfare.report.data.RunData;
import dev.fanfare.report.tree.RunTree;
import dev.fanfare.report.tree.TreeOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunFilesTest {

  private final RunData run = RunData.of(Runs.review());

  @Test
  void aRunReadBackShowsTheSameTree(@TempDir Path directory) {
    RunFiles.write(run, directory, ReportFormat.DEFAULT);

    RunData again = RunFiles.read(directory);

    assertEquals(
        RunTree.render(run, TreeOptions.DEFAULT), RunTree.render(again, TreeOptions.DEFAULT));
  }

  @Test
  void aRunReadBackIsWrittenTheSame(@TempDir Path first, @TempDir Path second) throws IOException {
    List<Path> files = RunFiles.write(run, first, ReportFormat.DEFAULT);
    RunFiles.write(RunFiles.read(first), second, ReportFormat.DEFAULT);

    for (Path file : files) {
      assertEquals(
          Files.readString(file), Files.readString(second.resolve(file.getFileName().toString())));
    }
  }
}
