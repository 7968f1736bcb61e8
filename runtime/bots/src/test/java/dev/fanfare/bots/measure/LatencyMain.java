package dev.fanfare.bots.measure;

import dev.fanfare.bots.BotManager;
import dev.fanfare.bots.BotSpec;
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
 * minute, but no sooner than fifteen seconds after the slot before, when the threads from then are
 * gone. Arguments: how many slots, after one that warms up; {@code spread} (a sixtieth of the bots
 * is due at each) or {@code together} (all of them); {@code platform} or {@code virtual}.
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
    boolean together = args[1].equals("together");
    AtomicLongArray micros = new AtomicLongArray(BOTS * (slots + 2));
    AtomicInteger count = new AtomicInteger();
    AheadTime time = new AheadTime();
    try (BotManager manager = BotManager.builder().environment(environment(time)).build()) {
      for (int i = 0; i < BOTS; i++) {
        BotSpec.Builder bot =
            BotSpec.of(
                    "bot-" + i,
                    context -> {
                      Instant slot = context.slot().orElseThrow();
                      long late = Duration.between(slot, time.instant()).toNanos();
                      micros.set(count.getAndIncrement(), late / 1000);
                    })
                .schedule(together ? "* * * * *" : i % 60 + " * * * *");
        manager.add((args[2].equals("virtual") ? bot.virtualThreads() : bot).build());
      }
      manager.start();
      for (int slot = 0; slot <= slots; slot++) {
        time.skipToTheEndOfTheMinute();
        Thread.sleep(17_000);
        if (slot == 0) {
          count.set(0);
        }
      }
      report(micros, count.get(), String.join(" ", args));
    }
  }

  private static Environment environment(TimeSource time) {
    Environment system = Environment.system();
    return new Environment(
        time,
        system.timers(),
        system.threads(),
        system.background(),
        system.waits(),
        system.journal(),
        system.runIds(),
        system.grace());
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
