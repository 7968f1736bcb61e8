package dev.fanfare.cassette;

import dev.fanfare.runtime.spi.Journal.RunStart;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/** Masks over the key of a {@link ReviewBot}. */
final class TestMasks {

  private TestMasks() {}

  static TextMask of(String apiKey, Consumer<String> notices) {
    return TextMask.of(
        new RunStart(
            "run",
            new ReviewBotOrchestrator().plans().get(0),
            Map.of("apiKey", apiKey),
            0,
            Instant.EPOCH),
        Map.of(),
        notices);
  }
}
