package dev.fanfare.proof.real;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fanfare.api.Threads;
import dev.fanfare.proof.generate.Scenario;
import dev.fanfare.proof.generate.ScriptedOrchestrator;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.result.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * Thirty plans that differ give the same digest with 1 to 64 workers, on platform and virtual
 * threads, however their attempts are shuffled, and on every JDK: the digests stand in a file.
 */
final class DeterminismMatrixTest {

  private static final int PLANS = 30;
  private static final int SHUFFLES = Integer.getInteger("fanfare.matrix.shuffles", 20);
  private static final int[] WORKERS = {1, 2, 3, 8, 64};
  private static final Path GOLDEN = Path.of("src/test/resources/digests.txt");
  private static final boolean UPDATE = Boolean.getBoolean("fanfare.golden.update");
  private static final boolean VIRTUAL = Runtime.version().feature() >= 21;

  @Test
  void everyRunOfAPlanHasTheSameDigest() throws IOException {
    List<String> digests = new ArrayList<>();
    for (CalmScenarios.Numbered plan : CalmScenarios.first(PLANS)) {
      String digest = run(plan.scenario(), 1, Threads.PLATFORM, 0).digest();
      for (int workers : WORKERS) {
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
          same(digest, plan, workers, Threads.PLATFORM, shuffle);
          if (VIRTUAL) {
            same(digest, plan, workers, Threads.VIRTUAL, shuffle);
          }
        }
      }
      digests.add(plan.seed() + " " + digest);
    }
    assertEquals(PLANS, digests.stream().map(line -> line.split(" ")[1]).distinct().count());
    if (UPDATE) {
      Files.write(GOLDEN, digests);
    }
    assertEquals(Files.readAllLines(GOLDEN), digests);
  }

  private static void same(
      String digest, CalmScenarios.Numbered plan, int workers, Threads threads, int shuffle) {
    assertEquals(
        digest,
        run(plan.scenario(), workers, threads, shuffle).digest(),
        () -> "seed " + plan.seed() + ", " + workers + " workers, " + threads + ", " + shuffle);
  }

  /** Attempts are shuffled by resting a moment or two, at random. */
  private static RunReport run(Scenario scenario, int workers, Threads threads, int shuffle) {
    var bot =
        scenario
            .bot()
            .on(
                (context, takes, stubborn) -> {
                  long seed = context.taskId().hashCode() * 31L + shuffle;
                  switch (new SplittableRandom(seed).nextInt(4)) {
                    case 0 -> Thread.yield();
                    case 1 -> LockSupport.parkNanos(20_000);
                    default -> {}
                  }
                });
    return Fanfare.bot(new ScriptedOrchestrator(scenario.plan(), bot), scenario.plan())
        .workers(workers)
        .threads(threads)
        .seed(scenario.settings().seed())
        .run();
  }
}
