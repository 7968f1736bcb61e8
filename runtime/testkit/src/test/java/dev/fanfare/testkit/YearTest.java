package dev.fanfare.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fanfare.bots.BotManager;
import dev.fanfare.bots.BotSpec;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Long times pass in no time. */
final class YearTest {

  private static final int TIMEOUTS = 1000;

  @Test
  void yearOfASchedule() {
    long start = System.nanoTime();
    Simulation world = Simulation.shuffled(42);
    try (BotManager manager = BotManager.builder().environment(world.environment()).build()) {
      var nightly = manager.add(everyNight());
      manager.start();
      world.pass(Duration.ofDays(365));
      assertEquals(365, nightly.metrics().runs());
      assertEquals(0, nightly.metrics().failedRuns());
    }
    print("a year of a nightly bot", System.nanoTime() - start, 1);
  }

  private static BotSpec everyNight() {
    NightlyOrchestrator orchestrator = new NightlyOrchestrator();
    return BotSpec.of(
            orchestrator,
            orchestrator.plans().get(0),
            run -> run.param("files", List.of("a.csv", "b.csv")))
        .schedule("0 2 * * *")
        .zone(ZoneOffset.UTC)
        .build();
  }

  @Test
  void timeoutOfHalfAnHour() {
    run(TIMEOUTS);
    long start = System.nanoTime();
    run(TIMEOUTS);
    print("a timeout of 30 minutes", System.nanoTime() - start, TIMEOUTS);
  }

  private static void run(int times) {
    for (int seed = 0; seed < times; seed++) {
      TestRun<Nightly> run =
          TestRun.of(Nightly.class, seed).param("files", List.of("a.csv")).retries(0);
      run.fault("fetch").delay(Duration.ofDays(1));
      RunReportAssert.assertThat(run.toEnd())
          .hasFailed()
          .took(Duration.ofMinutes(30))
          .task("fetch[a.csv]")
          .timedOut();
    }
  }

  private static void print(String what, long nanos, int times) {
    System.out.printf("%s: %d µs%n", what, nanos / 1000 / times);
  }
}
