package dev.fanfare.report;

import static dev.fanfare.report.FakeTask.taken;
import static dev.fanfare.report.FakeTask.took;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.report.data.RunData;
import dev.fanfare.report.tree.RunTree;
import dev.fanfare.report.tree.TreeOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tasks whose recorded success was reused are a state of their own, with no time. */
final class ReusedTasksTest {

  @TempDir private Path directory;

  private final RunData run =
      RunData.of(
          FakeRun.of("durable", 2)
              .label(1, "executor 7 on host-b")
              .step("answer", 300, i -> i < 281 ? taken().value("old") : took(10 + i).value("new"))
              .report());

  @BeforeEach
  void writeEveryFile() {
    RunFiles.write(run, directory, Set.of(ReportFormat.values()));
  }

  @Test
  void theTreeCountsThemApart() {
    String tree = RunTree.render(run, TreeOptions.DEFAULT);

    assertTrue(
        tree.contains("[ 300 tasks ] [ 19 succeeded ] [ 0 after a retry ] [ 281 reused ]"), tree);
    assertTrue(tree.contains("281 reused"), tree);
    assertTrue(tree.contains("p50 300ms"), tree);
  }

  @Test
  void theTreeMarksEachWhereItShowsTasks() {
    RunData few =
        RunData.of(FakeRun.of("b", 1).step("s", 2, i -> i == 0 ? taken() : took(3)).report());

    String tree = RunTree.render(few, TreeOptions.DEFAULT);

    assertTrue(tree.contains("s[0] ✔ reused\n"), tree);
    assertTrue(tree.contains("s[1] ✔  3.0ms\n"), tree);
  }

  @Test
  void runJsonKeepsThemAndTheLabels() {
    RunData again = RunFiles.read(directory);

    assertEquals(281, again.counts().reused());
    assertTrue(again.tasks().reused(280));
    assertFalse(again.tasks().reused(281));
    assertEquals("worker 0", again.workerName(0));
    assertEquals("executor 7 on host-b", again.workerName(1));
  }

  @Test
  void tablesNameTheState() throws IOException {
    List<String> csv = Files.readAllLines(directory.resolve("tasks.csv"));
    assertTrue(csv.get(1).startsWith("answer[0],answer,answer,REUSED,0,,"), csv.get(1));
    assertTrue(csv.get(300).startsWith("answer[299],answer,answer,SUCCEEDED,1,"), csv.get(300));

    String junit = text("junit.xml");
    assertEquals(281, junit.split("a recorded success was reused", -1).length - 1);
  }

  @Test
  void summaryAndPageCountThem() throws IOException {
    assertTrue(text("summary.md").contains("19 succeeded (0 after a retry), 281 reused, 0 failed"));
    assertTrue(text("report.html").contains("<dt>reused</dt><dd>281</dd>"));
    assertTrue(text("report.html").contains("<dt>succeeded</dt><dd>19</dd>"));
  }

  private String text(String file) throws IOException {
    return Files.readString(directory.resolve(file));
  }
}
