package dev.fanfare.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fanfare.bots.BotManager;
import dev.fanfare.bots.BotSpec;
import dev.fanfare.bots.VirtualTime;
import dev.fanfare.bots.World;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BotMetersTest {

  private final VirtualTime time = new VirtualTime("2026-11-20T11:59:30Z");
  private final BotManager manager =
      BotManager.builder().environment(World.simulated(time)).build();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  private double counter(String name) {
    return registry.get(name).tag("bot", "bot").functionCounter().count();
  }

  private double inState(String state) {
    return registry.get("fanfare.bot.state").tag("state", state).gauge().value();
  }

  @Test
  void countsWhatABotDoesUntilItIsRemoved() {
    new BotMeters(manager).bindTo(registry);
    manager.start();
    BotSpec spec =
        BotSpec.of(
                "bot",
                context -> {
                  throw new IOException();
                })
            .retries(2)
            .build();
    manager.add(spec).runNow();
    time.advance(Duration.ofMinutes(1));
    assertEquals(1, counter("fanfare.bot.runs.failed"));
    assertEquals(3, counter("fanfare.bot.attempts"));
    assertEquals(3, counter("fanfare.bot.attempts.failed"));
    assertEquals(0, counter("fanfare.bot.slots.skipped"));
    var timer = registry.get("fanfare.bot.run").functionTimer();
    assertEquals(1, timer.count());
    assertEquals(3, timer.totalTime(TimeUnit.SECONDS));
    assertEquals(1, inState("ERROR"));
    assertEquals(0, inState("IDLE"));
    manager.remove("bot");
    assertEquals(3, registry.getMeters().size());
    assertEquals(0, registry.get("fanfare.bot.events.dropped").functionCounter().count());
  }
}
