package dev.fanfare.proof.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.proof.mutant.Mutant;
import dev.fanfare.proof.mutant.Mutation;
import dev.fanfare.proof.mutant.WrongMethod;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Limits keep what they promise, world by world: no more run than may, none begins before a refusal
 * said, one goes first after a pause, no more are refused than ran at a pause, no attempt is spent,
 * and the results are those of a server that refuses nothing.
 */
final class LimitCampaignTest {

  private static final long SEEDS = Long.getLong("fanfare.campaign.limits", 10_000);
  private static final long ENOUGH_SEEDS = 2_000;
  private static final long FROM = Long.getLong("fanfare.campaign.from", 0);

  @Test
  void limitsKeepTheirPromises() {
    Optional<String> failure =
        LongStream.range(FROM, FROM + SEEDS)
            .parallel()
            .mapToObj(LimitCampaignTest::failure)
            .flatMap(Optional::stream)
            .findAny();
    assertEquals(Optional.empty(), failure, () -> failure.orElse(""));
    System.out.println(SEEDS + " limited worlds keep what they promise");
  }

  @Test
  void findsMoreCallsAtATimeThanMay() throws Exception {
    assertFound(
        "LimitState",
        "below(Ldev/fanfare/runtime/plan/LimitPlan;)Z",
        Mutation.SAYS_YES,
        "began beside");
  }

  @Test
  void findsRunsThatDoNotWakeEachOther() throws Exception {
    assertFound("PermitLimiter", "wakeOthers()V", Mutation.DOES_NOTHING, "stuck");
  }

  private static void assertFound(String limiter, String method, Mutation mutation, String sign)
      throws Exception {
    WrongMethod wrong =
        new WrongMethod("dev.fanfare.runtime.internal.limit." + limiter, method, mutation);
    String found = Mutant.call(wrong, Inside.class).orElse("nothing");
    assertTrue(found.contains(sign), found);
  }

  /** A campaign inside a mutant. */
  static final class Inside implements Callable<Optional<String>> {
    @Override
    public Optional<String> call() {
      return LongStream.range(0, ENOUGH_SEEDS)
          .mapToObj(LimitCampaignTest::failure)
          .flatMap(Optional::stream)
          .findFirst();
    }
  }

  private static Optional<String> failure(long seed) {
    try {
      List<String> found = new LimitedWorld(seed).disagreements();
      return found.isEmpty()
          ? Optional.empty()
          : Optional.of("seed " + seed + "\n  " + String.join("\n  ", found));
    } catch (RuntimeException | Error e) {
      return Optional.of("seed " + seed + ": " + e);
    }
  }
}
