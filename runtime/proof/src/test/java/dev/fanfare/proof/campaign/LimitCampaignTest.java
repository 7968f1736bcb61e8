package dev.fanfare.proof.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Limits keep what they promise, world by world: no more run than may, none begins before a refusal
 * said, one goes first after a pause, no more are refused than ran at a pause, no attempt is spent,
 * and the results are those of a server that refuses nothing.
 */
final class LimitCampaignTest {

  private static final long SEEDS = Long.getLong("fanfare.campaign.limits", 10_000);
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

  private static Optional<String> failure(long seed) {
    try {
      List<String> found = new LimitedWorld(seed).disagreements();
      return found.isEmpty()
          ? Optional.empty()
          : Optional.of("seed " + seed + "\n  " + String.join("\n  ", found));
    } catch (RuntimeException e) {
      return Optional.of("seed " + seed + ": " + e);
    }
  }
}
