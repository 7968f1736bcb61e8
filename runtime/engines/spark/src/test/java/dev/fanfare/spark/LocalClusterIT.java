package dev.fanfare.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.BotRun;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.RunHandle;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.TaskRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs on two executor JVMs, as the profile {@code spark} starts this. */
class LocalClusterIT {

  private static JavaSparkContext spark;

  @TempDir Path marks;

  @BeforeAll
  static void start() throws IOException {
    spark = TestCluster.start(2);
  }

  @AfterAll
  static void stop() {
    spark.close();
  }

  private static BotRun<Survey> run() {
    return Fanfare.bot(Survey.class).seed(11).clock(Instant.EPOCH);
  }

  @Test
  void givesTheSameDigestAttemptsAndFailuresAsInTheDriver() throws IOException {
    RunReport here = run().run();

    RunReport there = run().param("marks", marks).engine(SparkEngine.of(spark)).run();

    assertEquals(here.digest(), there.digest());
    assertEquals(attempts(here), attempts(there));
    assertEquals(failures(here), failures(there));
    Set<String> processes = processes();
    assertFalse(processes.contains(ProcessHandle.current().pid() + ""), "ran in the driver");
    assertEquals(2, processes.size(), "executors that ran tasks");
  }

  @Test
  void waitingTasksShareACore() {
    RunReport here = run().run();

    RunReport there = run().engine(SparkEngine.of(spark).tasksPerCore(8)).run();

    assertEquals(here.digest(), there.digest());
  }

  @Test
  void cancelsWhatRunsOnTheExecutors() throws Exception {
    RunHandle handle =
        run().param("tasks", 100).param("millis", 60_000).engine(SparkEngine.of(spark)).start();
    handle.onProgress(
        Duration.ofMillis(50),
        progress -> {
          if (spark.statusTracker().getActiveJobIds().length > 0) {
            handle.cancel();
          }
        });

    RunReport report = handle.await();

    assertEquals(RunState.CANCELLED, report.state());
    assertEquals(1, report.summary().succeeded(), "only the items were there");
  }

  @Test
  void aTaskThatKillsItsExecutorFailsAloneWithItsLastWords() {
    RunReport there =
        run().param("tasks", 20).param("killer", 13).engine(SparkEngine.of(spark)).run();

    TaskRecord killer = there.task("inspect[13]");
    assertEquals(TaskState.FAILED, killer.state());
    String message = killer.failure().orElseThrow().getMessage();
    assertTrue(message.contains("was lost 4 times"), message);
    assertTrue(message.contains("ExecutorLostFailure"), message);
    RunReport here = run().param("tasks", 20).run();
    for (TaskRecord task : here.tasks()) {
      if (task.step().equals("inspect") && !task.id().equals(killer.id())) {
        assertEquals(here.digest(task), there.digest(there.task(task.id())), task.id());
      }
    }
  }

  private Set<String> processes() throws IOException {
    try (var files = Files.list(marks)) {
      return files
          .map(file -> file.getFileName().toString().split("-")[1])
          .collect(Collectors.toCollection(HashSet::new));
    }
  }

  private static List<Integer> attempts(RunReport report) {
    return report.tasks().stream().map(TaskRecord::attempts).toList();
  }

  private static List<String> failures(RunReport report) {
    return report.tasks().stream()
        .flatMap(task -> task.failure().stream())
        .map(Throwable::toString)
        .toList();
  }
}
