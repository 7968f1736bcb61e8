package dev.fanfare.proof.campaign;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A campaign finds each of five bugs, and shrinks it to something small. */
final class PlantedBugsTest {

  private static final int ENOUGH_SEEDS = 5_000;
  private static final int SHRINKS = 200;

  private static void assertFound(Engine broken, String... signs) {
    Optional<String> failure = new Campaign(new Rehearsal(broken), SHRINKS).run(0, ENOUGH_SEEDS);
    assertTrue(failure.isPresent(), "the bug was not found");
    for (String sign : signs) {
      if (failure.get().contains(sign)) {
        return;
      }
    }
    throw new AssertionError(failure.get());
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

  @Test
  void findsLateResultAfterItsTimeout() {
    assertFound(new PlantedBugs.LateResult(), "rather than TIMED_OUT", "hangs");
  }

  @Test
  void findsLeakedPermit() {
    Optional<String> failure =
        Mutant.campaign(
            "dev.fanfare.runtime.internal.limit.Limiter", "release", ENOUGH_SEEDS, SHRINKS);
    assertTrue(failure.isPresent(), "the bug was not found");
    assertTrue(failure.get().contains("stuck"), failure.get());
  }
}
