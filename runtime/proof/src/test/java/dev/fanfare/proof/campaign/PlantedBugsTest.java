package dev.fanfare.proof.campaign;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.proof.mutant.Mutant;
import dev.fanfare.proof.mutant.Mutation;
import dev.fanfare.proof.mutant.WrongMethod;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** A campaign finds each of five bugs, and shrinks it to something small. */
final class PlantedBugsTest {

  private static final int ENOUGH_SEEDS = 5_000;
  private static final int SHRINKS = 200;

  private static Optional<String> campaign(Engine engine) {
    return new Campaign(new Rehearsal(engine), SHRINKS).run(0, ENOUGH_SEEDS);
  }

  private static void assertFound(Engine broken, String... signs) {
    assertFound(campaign(broken), signs);
  }

  private static void assertFound(WrongMethod wrong, String... signs) throws Exception {
    assertFound(Mutant.call(wrong, Inside.class), signs);
  }

  /** A campaign inside a mutant. */
  static final class Inside implements Callable<Optional<String>> {
    @Override
    public Optional<String> call() {
      return campaign(Engine.SOUND);
    }
  }

  private static void assertFound(Optional<String> failure, String... signs) {
    assertTrue(failure.isPresent(), "the bug was not found");
    assertTrue(Arrays.stream(signs).anyMatch(failure.get()::contains), failure.get());
  }

  @Test
  void findsLostWakeUp() {
    assertFound(new PlantedBugs.LostWakeUp(), "stuck", "not come to their end");
  }

  @Test
  void findsDoubleClaim() {
    assertFound(new PlantedBugs.DoubleClaim(), "called twice");
  }

  @Test
  void findsResultsByCompletionOrder() {
    assertFound(new PlantedBugs.CompletionOrder(), "values of");
  }

  /** What comes of an attempt that has been closed from outside is to be thrown away. */
  @Test
  void findsLateResultAfterItsTimeout() throws Exception {
    assertFound(
        new WrongMethod(
            "dev.fanfare.runtime.internal.worker.AtomicWorkerState",
            "close(J)Z",
            Mutation.SAYS_YES),
        "rather than TIMED_OUT");
  }

  @Test
  void findsTimeoutsThatNoWorkerCounts() throws Exception {
    assertFound(
        new WrongMethod(
            "dev.fanfare.runtime.internal.worker.WorkerMetrics",
            "closed(ZJ)V",
            Mutation.DOES_NOTHING),
        "by the workers' counts");
  }

  @Test
  void findsLeakedPermit() throws Exception {
    assertFound(
        new WrongMethod(
            "dev.fanfare.runtime.internal.limit.PermitLimiter",
            "release(J)V",
            Mutation.DOES_NOTHING),
        "stuck");
  }
}
