package dev.fanfare.store.bot;

import dev.fanfare.api.Misfire;
import dev.fanfare.api.Overlap;
import dev.fanfare.bots.BotManager;
import dev.fanfare.bots.BotSpec;
import dev.fanfare.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One of several processes that run the same bots: each bot has missed a slot each minute since an
 * instant, and writes a line for each that it runs. Ends when its standard input does.
 */
final class SlotRaceMain {

  private SlotRaceMain() {}

  /** Store, file of effects, how many bots, since when, after how many lines to die (0: never). */
  public static void main(String[] args) throws Exception {
    Path effects = Path.of(args[1]);
    int bots = Integer.parseInt(args[2]);
    Instant since = Instant.parse(args[3]);
    int dies = Integer.parseInt(args[4]);
    AtomicInteger lines = new AtomicInteger();
    try (Store store = Store.open(args[0]);
        BotManager manager = BotManager.builder().store(StoredBots.of(store)).build()) {
      for (int i = 0; i < bots; i++) {
        manager.add(
            BotSpec.of(
                    "bot-" + i,
                    context -> {
                      write(effects, context.bot() + " " + context.slot().orElseThrow());
                      if (lines.incrementAndGet() == dies) {
                        Runtime.getRuntime().halt(9);
                      }
                    })
                .schedule("* * * * *")
                .zone(ZoneOffset.UTC)
                .misfire(Misfire.FIRE_ALL)
                .overlap(Overlap.ALLOW)
                .missedSince(since)
                .build());
      }
      System.out.println("ready");
      if (System.in.read() < 0) {
        return;
      }
      manager.start();
      while (System.in.read() >= 0) {
        Thread.onSpinWait();
      }
    }
  }

  private static void write(Path file, String line) throws IOException {
    Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
