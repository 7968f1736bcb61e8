package dev.fanfare.bots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.EventLevel;
import dev.fanfare.bots.event.EventBus;
import dev.fanfare.bots.model.BotBody;
import dev.fanfare.bots.model.BotContext;
import dev.fanfare.bots.model.BotMetrics;
import dev.fanfare.bots.model.BotSchedule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Many bots for a long virtual time: every slot fires exactly once, in order. Small here; {@code -P
 * soak} runs 10,000 bots for a year in a heap of 256 MiB.
 */
class SoakTest {

  private static final int BOTS = Integer.getInteger("soak.bots", 300);
  private static final int DAYS = Integer.getInteger("soak.days", 20);
  private static final List<String> ZONES =
      List.of("UTC", "Europe/Madrid", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata");

  private final Random random = new Random(20261120);
  private final VirtualTime time = new VirtualTime("2026-11-20T11:59:30Z");
  private final BotManager manager =
      BotManager.builder().environment(World.simulated(time)).build();
  private final List<Expected> expected = new ArrayList<>();
  private long firings;

  /** What a bot has to do next, worked out apart from the manager. */
  private final class Expected implements BotBody {

    private final List<BotSchedule> schedules;
    private Instant next;

    Expected(List<BotSchedule> schedules) {
      this.schedules = schedules;
      moveOn(time.instant());
    }

    @Override
    public void run(BotContext context) {
      assertEquals(next, context.slot().orElseThrow());
      assertEquals(next, time.instant());
      firings++;
      moveOn(next);
    }

    private void moveOn(Instant after) {
      next = Instant.MAX;
      for (BotSchedule schedule : schedules) {
        Instant slot = schedule.next(after).orElseThrow();
        next = slot.isBefore(next) ? slot : next;
      }
    }
  }

  @Test
  void everySlotOfEveryBotFiresExactlyOnce() {
    List<String> errors = new ArrayList<>();
    manager
        .events()
        .subscribe(
            EventBus.ALL,
            List.of(EventLevel.WARNING, EventLevel.ERROR),
            event -> errors.add(event.bot() + " " + event.message()));
    manager.start();
    for (int i = 0; i < BOTS; i++) {
      add("bot-" + i);
    }
    long began = System.nanoTime();
    Instant end = time.instant().plus(Duration.ofDays(DAYS));
    time.advanceTo(end);
    assertEquals(List.of(), errors);
    for (Expected bot : expected) {
      assertTrue(bot.next.isAfter(end), () -> bot.schedules + " has not had " + bot.next);
    }
    assertEquals(firings, manager.metrics().stream().mapToLong(BotMetrics::runs).sum());
    System.out.printf(
        "soak: %d bots, %d days, %d firings in %.0f s, %d MiB live at the end%n",
        BOTS, DAYS, firings, (System.nanoTime() - began) / 1e9, liveMegabytes());
  }

  private void add(String name) {
    List<BotSchedule> schedules = new ArrayList<>();
    for (int i = random.nextInt(5) / 4; i >= 0; i--) {
      ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
      schedules.add(BotSchedule.of(cron(), zone));
    }
    Expected bot = new Expected(schedules);
    expected.add(bot);
    BotSpec.Builder spec = BotSpec.of(name, bot);
    schedules.forEach(spec::schedule);
    manager.add(spec.build());
  }

  private String cron() {
    int minute = random.nextInt(60);
    int hour = random.nextInt(24);
    return switch (random.nextInt(20)) {
      case 0 -> "*/15 * * * *";
      case 1, 2, 3, 4, 5 -> minute + " * * * *";
      case 6, 7 -> minute + " */" + (1 + random.nextInt(12)) + " * * *";
      case 8 -> minute + " " + hour + " 1 * *";
      case 9, 10 -> minute + " " + hour + " * * MON-FRI";
      default -> minute + " " + hour + " * * *";
    };
  }

  private static long liveMegabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}
