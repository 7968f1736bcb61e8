package dev.fanfare.testkit;

import static dev.fanfare.testkit.RunReportAssert.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fanfare.runtime.result.RunReport;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@BotTest(seed = 42)
class NightlyTest {

  private static final List<String> FILES = List.of("a.csv", "b.csv", "c.csv");

  @Test
  void backsOff(TestRun<Nightly> run) {
    run.fault("fetch[b.csv]").fail(2, IOException::new);
    RunReport report = run.param("files", List.of("a.csv", "b.csv")).toEnd();
    assertEquals(3, report.task("fetch[b.csv]").attempts());
    assertEquals(Duration.ofSeconds(3), run.time().elapsed());
  }

  @Test
  void goesOnWithoutWhatItCannotFetch(TestRun<Nightly> run) {
    run.fault("fetch[a.csv]").failForever(() -> new IOException("no route"));
    run.fault("fetch[c.csv]").hang(1);
    assertThat(run.param("files", FILES).toEnd())
        .hasFailed()
        .task("fetch[a.csv]")
        .failedWith(IOException.class, "no route")
        .hasAttempts(4)
        .and()
        .task("fetch[c.csv]")
        .succeeded();
  }

  @Interleavings(200)
  void sameAnswerAlways(TestRun<Nightly> run) {
    run.param("files", FILES).assertDigestStable();
  }
}
