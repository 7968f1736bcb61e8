package dev.fanfare.bots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.Misfire;
import dev.fanfare.api.Overlap;
import dev.fanfare.bots.event.EventBus;
import dev.fanfare.bots.model.BotResult;
import dev.fanfare.bots.model.ManagedBot;
import dev.fanfare.runtime.result.RunState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OverlapTest {

  private final VirtualTime time = new VirtualTime("2026-11-20T11:59:30Z");
  private final BotManager manager =
      BotManager.builder().environment(World.simulated(time)).build();
  private final List<String> starts = new ArrayList<>();

  /** Every ten minutes, for as long as is said. */
  private ManagedBot bot(Overlap overlap, Misfire misfire, Duration takes) {
    manager.start();
    return manager.add(
        BotSpec.of(
                "bot",
                context -> {
                  String slot =
                      context.slot().map(at -> at.toString().substring(11, 16)).orElse("hand");
                  starts.add(time.instant().toString().substring(11, 16) + " for " + slot);
                  SimulatedThreads.takes(takes);
                })
            .schedule("*/10 * * * *")
            .zone(ZoneOffset.UTC)
            .overlap(overlap)
            .misfire(misfire)
            .build());
  }

  private void advanceTo(String minute) {
    time.advanceTo(Instant.parse("2026-11-20T" + minute + ":00Z"));
  }

  @Test
  void skipLeavesOutSlotsThatComeWhileItRuns() {
    ManagedBot bot = bot(Overlap.SKIP, Misfire.FIRE_ONCE, Duration.ofMinutes(15));
    advanceTo("12:55");
    assertEquals(List.of("12:00 for 12:00", "12:20 for 12:20", "12:40 for 12:40"), starts);
    assertEquals(3, bot.metrics().skippedSlots());
  }

  @Test
  void queueKeepsOneSlot() {
    ManagedBot bot = bot(Overlap.QUEUE, Misfire.FIRE_ONCE, Duration.ofMinutes(25));
    advanceTo("12:59");
    // 12:20 finds 12:10 waiting; 12:30 finds none, since that began at 12:25.
    assertEquals(List.of("12:00 for 12:00", "12:25 for 12:10", "12:50 for 12:30"), starts);
    assertEquals(2, bot.metrics().skippedSlots());
  }

  @Test
  void allowRunsSideBySide() {
    ManagedBot bot = bot(Overlap.ALLOW, Misfire.FIRE_ONCE, Duration.ofMinutes(25));
    advanceTo("12:24");
    assertEquals(List.of("12:00 for 12:00", "12:10 for 12:10", "12:20 for 12:20"), starts);
    assertEquals(3, bot.metrics().running());
    assertEquals(0, bot.metrics().skippedSlots());
  }

  @Test
  void missedSlotsThatAllFireDoSoOneAfterTheOther() {
    bot(Overlap.ALLOW, Misfire.FIRE_ALL, Duration.ofMinutes(2));
    time.jump(Duration.ofMinutes(25));
    advanceTo("12:31");
    assertEquals(
        List.of("12:24 for 12:00", "12:26 for 12:10", "12:28 for 12:20", "12:30 for 12:30"),
        starts);
  }

  @Test
  void whatWaitsIsBounded() {
    Map<String, Integer> reasons = new TreeMap<>();
    manager
        .events()
        .subscribe(
            EventBus.ALL,
            event -> {
              if (event.message().startsWith("a slot was skipped")) {
                reasons.merge(event.message(), 1, Integer::sum);
              }
            });
    ManagedBot bot = bot(Overlap.SKIP, Misfire.FIRE_ALL, Duration.ofDays(30));
    for (int i = 0; i < 5; i++) {
      time.jump(Duration.ofDays(1));
      time.advance(Duration.ofSeconds(1));
    }
    manager.stop(Duration.ofDays(30));
    // Of each day the first hundred slots and, while that is on time, the last: one runs, 101 wait.
    assertEquals(1, bot.metrics().runs());
    assertEquals(101, reasons.get("a slot was skipped: it is being stopped"));
    assertEquals(1, starts.size());
    assertTrue(reasons.get("a slot was skipped: too many wait") > 300, reasons::toString);
  }

  @Test
  void byHandFollowsTheOverlapPolicyToo() {
    ManagedBot bot = bot(Overlap.SKIP, Misfire.FIRE_ONCE, Duration.ofMinutes(5));
    CompletableFuture<BotResult> first = bot.runNow();
    CompletableFuture<BotResult> second = bot.runNow();
    assertEquals(RunState.SKIPPED, second.join().state());
    advanceTo("12:05");
    assertEquals(RunState.SUCCEEDED, first.join().state());
    assertEquals(Duration.ofMinutes(5), first.join().duration());
    // 12:00 came while it ran; only slots count as skipped.
    assertEquals(1, bot.metrics().skippedSlots());
    assertEquals(List.of("11:59 for hand"), starts);
  }

  @Test
  void byHandMayWaitForItsTurn() {
    ManagedBot bot = bot(Overlap.QUEUE, Misfire.FIRE_ONCE, Duration.ofMinutes(4));
    List<CompletableFuture<BotResult>> results = Stream.generate(bot::runNow).limit(3).toList();
    assertEquals(RunState.SKIPPED, results.get(2).join().state());
    advanceTo("12:09");
    assertEquals(List.of("11:59 for hand", "12:03 for hand"), starts);
    assertEquals(2, results.get(1).join().run());
  }
}
