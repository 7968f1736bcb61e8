package dev.fanfare.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.report.data.RunData;
import dev.fanfare.report.data.TaskTable;
import dev.fanfare.report.tree.RunTree;
import dev.fanfare.report.tree.TreeOptions;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.TaskRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the engine reports is what is read, whatever the timings were. */
final class RealRunTest {

  private final RunReport report = RealRuns.squares(100, false).workers(4).run();
  private final RunData run = RunData.of(report);

  @Test
  void everyTaskIsReadAsItIs() {
    TaskTable tasks = run.tasks();
    assertEquals(report.tasks().size(), tasks.size());
    for (int task = 0; task < tasks.size(); task++) {
      TaskRecord record = report.tasks().get(task);
      assertEquals(record.id(), tasks.id(task));
      assertEquals(record.state(), tasks.state(task));
      assertEquals(record.attempts(), tasks.attempts(task));
      assertEquals(record.worker(), tasks.worker(task));
      assertEquals(record.running().toNanos(), tasks.running(task));
      assertEquals(Math.max(0, record.queued().toNanos()), tasks.queued(task));
      assertEquals(record.parents(), parents(tasks, task));
    }
  }

  private static List<String> parents(TaskTable tasks, int task) {
    List<String> parents = new ArrayList<>();
    tasks.forEachParent(task, parent -> parents.add(tasks.id(parent)));
    return parents;
  }

  @Test
  void failuresAndWhatTheyKeptFromBeingCalledAreThere() {
    assertEquals(1, run.causes().size());
    assertEquals(4, run.causes().get(0).count());
    assertTrue(run.causes().get(0).trace().contains("RealRuns$Numbers.square"));
    int skipped = run.tasks().find("check[24]").getAsInt();
    assertEquals("square[24]", run.tasks().id(run.tasks().blamed(skipped)));
    assertEquals("[24]", run.tasks().inputs(run.tasks().blamed(skipped)));
    assertEquals("5", run.about(run.tasks().find("square[5]").getAsInt()));
    assertEquals("8281", run.tasks().value(run.tasks().find("square[91]").getAsInt()));
  }

  @Test
  void everyFormatIsWrittenAndTheRunReadBack(@TempDir Path directory) {
    RunFiles.write(run, directory, Set.of(ReportFormat.values()));

    assertEquals(
        RunTree.render(run, TreeOptions.DEFAULT),
        RunTree.render(RunFiles.read(directory), TreeOptions.DEFAULT));
  }
}
