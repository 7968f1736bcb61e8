package dev.fanfare.bots.readme;

import dev.fanfare.bots.BotManager;
import dev.fanfare.bots.BotSpec;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The scheduled bot of the READMEs, word for word. */
final class Ping {

  final List<Instant> pings = new ArrayList<>();
  int fails;

  void keep(BotManager manager) throws InterruptedException {
    // README: from here
    manager.add(
        BotSpec.of("ping", context -> ping(context.slot().orElseThrow()))
            .schedule("0 6 * * MON-FRI", "@hourly")
            .zone(ZoneId.of("Europe/Madrid"))
            .retries(2)
            .cooldown(Duration.ofHours(3))
            .build());
    manager.start();
    manager.awaitStop();
    // README: to here
  }

  private void ping(Instant slot) throws IOException {
    pings.add(slot);
    if (fails-- > 0) {
      throw new IOException("no answer");
    }
  }
}
