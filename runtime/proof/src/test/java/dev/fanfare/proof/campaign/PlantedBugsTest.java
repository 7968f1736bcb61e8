package dev.fanfare.proof.campaign;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.proof.mutant.Mutation;
import dev.fanfare.proof.mutant.WrongMethod;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A campaign finds each of five bugs, and shrinks it to something small. */
final class PlantedBugsTest {

  private static final int ENOUGH_SEEDS = 5_000;
  private static final int SHRINKS = 200;

  private static void assertFound(Engine broken, String... signs) {
    assertFound(new Campaign(new Rehearsal(broken), SHRINKS).run(0, ENOUGH_SEEDS), signs);
  }

  private static void assertFound(String among, String method, Mutation mutation, String... signs) {
    assertFound(
        MutantCampaign.run(new WrongMethod(among, method, mutation), ENOUGH_SEEDS, SHRINKS), signs);
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
  void findsLateResultAfterItsTimeout() {
    assertFound(
        "dev.fanfare.runtime.internal.engine.",
        "close(J)Z",
        Mutation.SAYS_YES,
        "rather than TIMED_OUT");
  }

  @Test
  void findsLeakedPermit() {
    assertFound(
        "dev.fanfare.runtime.internal.limit.Limiter", "release()V", Mutation.DOES_NOTHING, "stuck");
  }
}
