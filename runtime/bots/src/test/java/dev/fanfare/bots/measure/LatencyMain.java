package dev.fanfare.bots.measure;

import dev.fanfare.bots.BotManager;
import dev.fanfare.bots.BotSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How late bots start: 10,000 scheduled bots on the machine's own clock, from the slot to the first
 * line of the body. Arguments: how many minutes; {@code spread} (a sixtieth of the bots is due each
 * minute) or {@code together} (all of them each minute); {@code platform} or {@code virtual}.
 */
public final class LatencyMain {

  private static final int BOTS = 10_000;

  private LatencyMain() {}

  public static void main(String[] args) throws InterruptedException {
    int minutes = Integer.parseInt(args[0]);
    boolean together = args[1].equals("together");
    AtomicLongArray micros = new AtomicLongArray(BOTS * (minutes + 1));
    AtomicInteger count = new AtomicInteger();
    try (BotManager manager = BotManager.create()) {
      for (int i = 0; i < BOTS; i++) {
        BotSpec.Builder bot =
            BotSpec.of(
                    "bot-" + i,
                    context -> {
                      Duration late = Duration.between(context.slot().orElseThrow(), Instant.now());
                      micros.set(count.getAndIncrement(), late.toNanos() / 1000);
                    })
                .schedule(together ? "* * * * *" : i % 60 + " * * * *");
        manager.add((args[2].equals("virtual") ? bot.virtualThreads() : bot).build());
      }
      manager.start();
      // The first minute warms up.
      Thread.sleep(Duration.ofSeconds(60).toMillis());
      count.set(0);
      Thread.sleep(Duration.ofMinutes(minutes).toMillis());
      report(micros, count.get(), String.join(" ", args));
    }
  }

  private static void report(AtomicLongArray micros, int count, String what) {
    long[] sorted = new long[count];
    Arrays.setAll(sorted, micros::get);
    Arrays.sort(sorted);
    System.out.printf(
        "%s, Java %s: %d starts, ms late: p50 %.2f, p90 %.2f, p99 %.2f, max %.2f%n",
        what,
        Runtime.version().feature(),
        count,
        sorted[count / 2] / 1e3,
        sorted[count * 9 / 10] / 1e3,
        sorted[count * 99 / 100] / 1e3,
        sorted[count - 1] / 1e3);
  }
}
