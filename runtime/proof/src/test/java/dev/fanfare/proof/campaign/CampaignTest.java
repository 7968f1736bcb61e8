package dev.fanfare.proof.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The engine agrees with the model of its contract, scenario by scenario. */
final class CampaignTest {

  private static final long SEEDS = Long.getLong("fanfare.campaign.seeds", 100_000);
  private static final long FROM = Long.getLong("fanfare.campaign.from", 0);
  private static final long CHUNK = 500;
  private static final long MILESTONE = 100_000;

  @Test
  void engineAgreesWithTheModel() {
    Campaign campaign = Campaign.sound();
    AtomicLong done = new AtomicLong();
    Optional<String> failure =
        LongStream.range(0, (SEEDS + CHUNK - 1) / CHUNK)
            .parallel()
            .mapToObj(
                chunk -> {
                  long from = FROM + chunk * CHUNK;
                  long to = Math.min(from + CHUNK, FROM + SEEDS);
                  String found = campaign.run(from, to).orElse(null);
                  say(done.addAndGet(to - from));
                  return found;
                })
            .filter(Objects::nonNull)
            .findAny();
    assertEquals(Optional.empty(), failure, () -> failure.orElse(""));
    System.out.println(SEEDS + " scenarios agree with the model");
  }

  private static void say(long done) {
    if (done % MILESTONE == 0 && done < SEEDS) {
      System.out.println(done + " of " + SEEDS + " scenarios agree so far");
    }
  }
}
