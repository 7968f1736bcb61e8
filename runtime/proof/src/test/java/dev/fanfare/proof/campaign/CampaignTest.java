package dev.fanfare.proof.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The engine agrees with the model of its contract, scenario by scenario. */
final class CampaignTest {

  private static final long SEEDS = Long.getLong("fanfare.campaign.seeds", 100_000);
  private static final long FROM = Long.getLong("fanfare.campaign.from", 0);
  private static final long CHUNK = 500;

  @Test
  void engineAgreesWithTheModel() {
    Campaign campaign = Campaign.sound();
    Optional<String> failure =
        LongStream.range(0, (SEEDS + CHUNK - 1) / CHUNK)
            .parallel()
            .mapToObj(
                chunk -> {
                  long from = FROM + chunk * CHUNK;
                  return campaign.run(from, Math.min(from + CHUNK, FROM + SEEDS)).orElse(null);
                })
            .filter(Objects::nonNull)
            .findAny();
    assertEquals(Optional.empty(), failure, () -> failure.orElse(""));
    System.out.println(SEEDS + " scenarios agree with the model");
  }
}
