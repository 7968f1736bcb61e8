package dev.fanfare.bots.measure;

import dev.fanfare.bots.BotManager;
import dev.fanfare.bots.BotSpec;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.spi.Environment;
import dev.fanfare.runtime.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How late bots start: 10,000 scheduled bots on real threads and timers, from the slot to the first
 * line of the body. Between two slots the wall clock is set ahead, to two seconds before the next
 * minute. Arguments: how many slots; how many times all bots are run before them, as a manager that
 * has been at it for hours is not one that has just begun; {@code spread} (a sixtieth of the bots
 * is due at each slot) or {@code together} (all of them); {@code platform} or {@code virtual};
 * {@code quick} (the body ends at once) or {@code slow} (it sleeps for 300 ms).
 */
public final class LatencyMain {

  private static final int BOTS = 10_000;

  private LatencyMain() {}

  /** The machine's clock, and how far it has been set ahead. */
  private static final class AheadTime implements TimeSource {

    private volatile Duration ahead = Duration.ZERO;

    @Override
    public long nanoTime() {
      return System.nanoTime();
    }

    @Override
    public Instant instant() {
      return Instant.now().plus(ahead);
    }

    void skipToTheEndOfTheMinute() {
      long millis = Math.floorMod(58_000 - instant().toEpochMilli() % 60_000, 60_000);
      ahead = ahead.plusMillis(millis);
    }
  }

  public static void main(String[] args) throws InterruptedException {
    int slots = Integer.parseInt(args[0]);
    int warmUps = Integer.parseInt(args[1]);
    boolean together = args[2].equals("together");
    boolean virtual = args[3].equals("virtual");
    long sleeps = args[4].equals("slow") ? 300 : 0;
    AtomicLongArray micros = new AtomicLongArray(BOTS * (slots + 1));
    AtomicInteger count = new AtomicInteger();
    AheadTime time = new AheadTime();
    try (BotManager manager = BotManager.builder().environment(environment(time)).build()) {
      for (int i = 0; i < BOTS; i++) {
        BotSpec.Builder bot =
            BotSpec.of(
                    "bot-" + i,
                    context -> {
                      if (context.slot().isPresent()) {
                        Instant slot = context.slot().get();
                        long late = Duration.between(slot, time.instant()).toNanos();
                        micros.set(count.getAndIncrement(), late / 1000);
                        Thread.sleep(sleeps);
                      }
                    })
                .schedule(together ? "* * * * *" : i % 60 + " * * * *");
        manager.add((virtual ? bot.virtualThreads() : bot).build());
      }
      manager.start();
      for (int i = 0; i < warmUps; i++) {
        var unused = manager.runAllNow().join();
      }
      for (int i = 0; i < slots; i++) {
        time.skipToTheEndOfTheMinute();
        Thread.sleep(10_500);
      }
      report(micros, count.get(), String.join(" ", args));
    }
  }

  private static Environment environment(TimeSource time) {
    Environment system = Fanfare.environment();
    return Environment.builder(
            time,
            system.timers(),
            system.threads(),
            system.background(),
            system.waits(),
            system.runIds())
        .journal(system.journal())
        .grace(system.grace())
        .build();
  }

  private static void report(AtomicLongArray micros, int count, String what) {
    long[] sorted = new long[count];
    Arrays.setAll(sorted, micros::get);
    Arrays.sort(sorted);
    System.out.printf(
        "%s, Java %s: %d starts, ms late: min %.2f, p50 %.2f, p90 %.2f, p99 %.2f, max %.2f%n",
        what,
        Runtime.version().feature(),
        count,
        sorted[0] / 1e3,
        sorted[count / 2] / 1e3,
        sorted[count * 9 / 10] / 1e3,
        sorted[count * 99 / 100] / 1e3,
        sorted[count - 1] / 1e3);
  }
}
