package dev.fanfare.testkit;

import static dev.fanfare.testkit.RunReportAssert.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.TaskRecord;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The kit, as a user sees it. */
@BotTest(seed = 42)
final class FaultsTest {

  private static final List<String> FILES = List.of("a.csv", "b.csv", "c.csv");

  @Test
  void backsOff(TestRun<Nightly> run) {
    run.fault("fetch[b.csv]").fail(2, IOException::new);
    RunReport report = run.param("files", List.of("a.csv", "b.csv")).toEnd();
    assertEquals(3, report.task("fetch[1]").attempts());
    assertEquals(Duration.ofSeconds(3), run.time().elapsed());
  }

  @Interleavings(200)
  void sameAnswerAlways(TestRun<Nightly> run) {
    run.fault("fetch").delay(Duration.ofSeconds(1));
    run.fault("fetch[0]").fail(1, IOException::new);
    run.param("files", FILES).assertDigestStable();
  }

  @Test
  void failsForGood(TestRun<Nightly> run) {
    run.fault("fetch[1]").failForever(() -> new IOException("no route"));
    assertThat(run.param("files", FILES).toEnd())
        .hasFailed()
        .task("fetch[1]")
        .failedWith(IOException.class, "route")
        .hasAttempts(4)
        .rested(Duration.ofSeconds(1 + 2 + 4))
        .and()
        .task("fetch[2]")
        .succeeded()
        .yielded("content of c.csv");
  }

  @Test
  void timesOutInNoTime(TestRun<Nightly> run) {
    run.fault("fetch[0]").hang(1);
    RunReport report = run.param("files", FILES).workers(1).toEnd();
    assertThat(report).hasSucceeded().task("fetch[0]").hasAttempts(2);
    assertTrue(run.time().elapsed().compareTo(Duration.ofMinutes(30)) >= 0);
  }

  /**
   * Its worker is replaced after a second of grace, and the run does not wait for the rest of its
   * hour.
   */
  @Test
  void ignoresItsInterrupt(TestRun<Nightly> run) {
    run.fault("fetch[a.csv]").hang(Duration.ofHours(1));
    assertThat(run.param("files", FILES).workers(1).retries(0).toEnd())
        .hasFailed()
        .took(Duration.ofMinutes(30).plusSeconds(1))
        .task("fetch[a.csv]")
        .timedOut()
        .and()
        .task("fetch[c.csv]")
        .succeeded();
  }

  @Test
  void isCancelledWhileTheTaskOfAnElementRuns(TestRun<Nightly> run) {
    run.fault("fetch").delay(Duration.ofSeconds(2));
    RunReport report = run.param("files", FILES).workers(1).cancelDuring("fetch[b.csv]").toEnd();
    assertThat(report).wasCancelled().took(Duration.ofSeconds(2)).task("fetch[1]").wasCancelled();
  }

  @Test
  void namesNoTaskByAnElementThatTwoHave(TestRun<Nightly> run) {
    RunReport report = run.param("files", List.of("a.csv", "a.csv")).toEnd();
    FanfareException thrown =
        assertThrows(FanfareException.class, () -> report.task("fetch[a.csv]"));
    assertEquals(
        "fetch[a.csv] is more than one task: take the id of one of [fetch[0], fetch[1]]",
        thrown.getMessage());
  }

  @Test
  void runsOutOfMemoryAndGoesOn(TestRun<Nightly> run) {
    run.fault("fetch").outOfMemory(3);
    assertThat(run.param("files", FILES).toEnd()).hasSucceeded().task("fetch[2]").hasAttempts(4);
  }

  @Test
  void slowsDown(TestRun<Nightly> run) {
    run.fault("fetch").delay(Duration.ofSeconds(2));
    run.fault("fetch[2]").slowDown(10);
    assertThat(run.param("files", FILES).workers(3).toEnd()).took(Duration.ofSeconds(20));
  }

  @Test
  void isCancelledAtAPoint(TestRun<Nightly> run) {
    run.fault("fetch").delay(Duration.ofSeconds(2));
    run.fault("fetch[1]").delay(Duration.ofSeconds(9));
    RunReport report = run.param("files", FILES).workers(3).cancelAt(Duration.ofSeconds(5)).toEnd();
    assertThat(report).wasCancelled().took(Duration.ofSeconds(5)).task("fetch[1]").wasCancelled();
    assertThat(report).task("fetch[0]").succeeded();
  }

  @Test
  void isCancelledWhileATaskRuns(TestRun<Nightly> run) {
    run.fault("fetch").delay(Duration.ofSeconds(2));
    RunReport report = run.param("files", FILES).workers(1).cancelDuring("fetch[0]").toEnd();
    assertThat(report).wasCancelled().took(Duration.ZERO).task("fetch[2]").wasCancelled();
  }

  @Test
  void isStoppedAtAPoint(TestRun<Nightly> run) {
    run.fault("fetch").delay(Duration.ofSeconds(2));
    List<TaskRecord> journaled =
        run.param("files", FILES).workers(1).stopAt(Duration.ofSeconds(3)).toStop();
    assertEquals(List.of("files", "fetch[0]"), journaled.stream().map(TaskRecord::id).toList());
  }

  @Test
  void clockJumpsDoNotDisturbWaits(TestRun<Nightly> run) {
    run.fault("fetch[0]").fail(2, IOException::new);
    run.jumpClockAt(Duration.ofMillis(500), Duration.ofDays(-400));
    assertThat(run.param("files", FILES).toEnd()).hasSucceeded().took(Duration.ofSeconds(3));
  }

  @Test
  void saysWhatIsWrongWithAReport(TestRun<Nightly> run) {
    run.fault("fetch[1]").failForever(() -> new IOException("no route"));
    RunReport report = run.param("files", FILES).toEnd();
    AssertionError state =
        assertThrows(AssertionError.class, () -> assertThat(report).hasSucceeded());
    assertTrue(state.getMessage().contains("expected: <SUCCEEDED> but was: <FAILED>"));
    assertEquals("no route", state.getCause().getMessage());
  }
}
