package dev.fanfare.samples.failures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.RunSummary;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.result.TaskTimeoutException;
import dev.fanfare.testkit.BotTest;
import dev.fanfare.testkit.RunReportAssert;
import dev.fanfare.testkit.TestRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * On real threads, as one station really hangs; what else could happen, the test kit lets happen.
 */
@BotTest
@TestInstance(Lifecycle.PER_CLASS)
final class WeatherReportTest {

  private final RunReport report = Fanfare.bot(WeatherReport.class).workers(4).run();

  @Test
  void reportsTheFailuresInTheirPlaces() throws IOException {
    assertEquals(
        Files.readString(Path.of("expected-output.txt")), report.result(String.class) + "\n");
  }

  @Test
  void reachesItsQuorum() {
    RunSummary summary = report.summary();

    assertEquals(RunState.SUCCEEDED, report.state());
    assertEquals(1, summary.afterRetry());
    assertEquals(2, summary.failed());
    assertEquals(1, summary.timedOut());
  }

  @Test
  void retriesUntilItsAttemptsAreUsedUp() {
    TaskRecord dole = report.task("read[3]");

    assertEquals(TaskState.FAILED, dole.state());
    assertEquals(3, dole.attempts());
    assertEquals("no route to Dole", dole.failure().orElseThrow().getMessage());
  }

  @Test
  void interruptsTheOneThatHangs() {
    TaskRecord faro = report.task("read[5]");

    assertEquals(3, faro.attempts());
    assertInstanceOf(TaskTimeoutException.class, faro.failure().orElseThrow());
  }

  @Test
  void retriesNoSoftFailure() {
    assertEquals(1, report.task("read[7]").attempts());
  }

  @Test
  void restsTwiceAsLongBeforeTheThirdAttempt(TestRun<WeatherReport> run) {
    run.fault("read[Faro]").failForever(IOException::new);

    RunReportAssert.assertThat(run.toEnd())
        .hasSucceeded()
        .task("read[Dole]")
        .hasAttempts(3)
        .rested(Duration.ofMillis(5 + 10));
  }

  @Test
  void failsWhenFiveStationsAreDown(TestRun<WeatherReport> run) {
    for (String station : List.of("Aue", "Como", "Faro")) {
      run.fault("read[" + station + "]").failForever(IOException::new);
    }

    RunReportAssert.assertThat(run.toEnd()).hasFailed();
  }

  @Test
  void waitsForASlowStationUntilItsTimeout(TestRun<WeatherReport> run) {
    run.fault("read[Faro]").failForever(IOException::new);
    run.fault("read[Aue]").delay(Duration.ofHours(1));

    RunReportAssert.assertThat(run.toEnd())
        .hasSucceeded()
        .took(Duration.ofMillis(3 * 250 + 5 + 10))
        .task("read[Aue]")
        .timedOut();
  }
}
