package dev.fanfare.testkit;

import static dev.fanfare.testkit.RunReportAssert.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.fanfare.api.RetryAfterException;
import dev.fanfare.cassette.Cassette;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.result.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cassettes in virtual time. In the committed one the answers of {@link Nightly} have been edited:
 * so it shows that they are not called.
 */
@BotTest(seed = 3, cassette = "nightly.ndjson")
class NamedCassetteTest {

  private static final List<String> FILES = List.of("a.csv", "b.csv");

  @TempDir Path directory;

  @Test
  void replaysWhatTheTestNames(TestRun<Nightly> run) {
    RunReport report = run.param("files", FILES).toEnd();

    assertThat(report).hasSucceeded();
    assertEquals(
        List.of("recorded a.csv", "recorded b.csv"), report.results("fetch", String.class));
  }

  @Test
  void faultsComeBeforeTheCassette(TestRun<Nightly> run) {
    run.fault("fetch[b.csv]").fail(2, () -> new IOException("no route"));

    RunReport report = run.param("files", FILES).toEnd();

    assertThat(report).hasSucceeded().task("fetch[b.csv]").hasAttempts(3);
    assertEquals(Duration.ofSeconds(3), run.time().elapsed());
  }

  @Interleavings(20)
  void replaysTheSameInEveryOrder(TestRun<Nightly> run) {
    run.param("files", FILES).assertDigestStable();
  }

  @Test
  void refusalsWaitInVirtualTimeAndFaultsAreNotRecorded() throws IOException {
    Path file = directory.resolve("nightly.ndjson");
    TestRun<Nightly> first = TestRun.of(Nightly.class, 1).cassette(Cassette.record(file));
    first.fault("fetch[a.csv]").fail(1, () -> new IOException("a fault of the test"));
    RunReport recorded = first.instance(new Refusing(1)).param("files", FILES).toEnd();
    assertThat(recorded).hasSucceeded();
    assertFalse(Files.readString(file).contains("a fault of the test"));

    TestRun<Nightly> second = TestRun.of(Nightly.class, 2).cassette(Cassette.replay(file));
    // The class of an instance is part of what is recorded; this one refuses nothing.
    RunReport replayed = second.instance(new Refusing(0)).param("files", FILES).toEnd();

    assertThat(replayed).hasSucceeded().hasSameDigestAs(recorded);
    assertEquals(1, replayed.tasks().stream().mapToInt(task -> task.refusals()).sum());
    assertFalse(second.time().elapsed().compareTo(Duration.ofMinutes(9)) < 0);
  }

  @Test
  void replaysWhatARunOutsideOfTestsRecorded() {
    Path file = directory.resolve("outside.ndjson");
    NightlyOrchestrator nightly = new NightlyOrchestrator();
    Fanfare.bot(nightly, nightly.plans().get(0))
        .param("files", FILES)
        .cassette(Cassette.record(file))
        .run()
        .orThrow();

    RunReport report =
        TestRun.of(Nightly.class, 5).cassette(Cassette.replay(file)).param("files", FILES).toEnd();

    assertThat(report).hasSucceeded();
  }

  /** Refuses its first calls. */
  static final class Refusing extends Nightly {
    private final AtomicInteger refusals;

    Refusing(int refusals) {
      this.refusals = new AtomicInteger(refusals);
    }

    @Override
    String fetch(String file) {
      if (refusals.getAndDecrement() > 0) {
        throw new RetryAfterException(Duration.ofMinutes(9));
      }
      return super.fetch(file);
    }
  }
}
