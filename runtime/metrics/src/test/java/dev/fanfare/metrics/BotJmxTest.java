package dev.fanfare.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fanfare.bots.BotManager;
import dev.fanfare.bots.BotSpec;
import dev.fanfare.bots.VirtualTime;
import dev.fanfare.bots.World;
import dev.fanfare.runtime.result.FanfareException;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

class BotJmxTest {

  private static final String BOT = "dev.fanfare:type=Bot,manager=\"a,b\",name=bot";
  private static final String MANAGER = "dev.fanfare:type=BotManager,name=\"a,b\"";

  private final VirtualTime time = new VirtualTime("2026-11-20T11:59:30Z");
  private final BotManager manager =
      BotManager.builder().environment(World.simulated(time)).build();
  private final MBeanServer server = MBeanServerFactory.newMBeanServer();

  private Set<String> names() throws Exception {
    return server.queryNames(new ObjectName("dev.fanfare:*"), null).stream()
        .map(ObjectName::getCanonicalName)
        .collect(Collectors.toSet());
  }

  private Object attribute(String bean, String attribute) throws Exception {
    return server.getAttribute(new ObjectName(bean), attribute);
  }

  @Test
  void showsEveryBotThatComesAndGoes() throws Exception {
    manager.add(BotSpec.of("first", context -> {}).build());
    BotJmx jmx = BotJmx.register(manager, "main", server);
    manager.add(BotSpec.of("second", context -> {}).build());
    assertEquals(
        Set.of(
            "dev.fanfare:name=main,type=BotManager",
            "dev.fanfare:manager=main,name=first,type=Bot",
            "dev.fanfare:manager=main,name=second,type=Bot"),
        names());
    manager.remove("first");
    assertEquals(2, names().size());
    assertThrows(FanfareException.class, () -> BotJmx.register(manager, "main", server));
    jmx.close();
    assertEquals(Set.of(), names());
    manager.add(BotSpec.of("third", context -> {}).build());
    assertEquals(Set.of(), names());
  }

  @Test
  void showsTheNumbers() throws Exception {
    manager.start();
    BotSpec spec =
        BotSpec.of(
                "bot",
                context -> {
                  throw new IOException();
                })
            .schedule("0 12 * * *")
            .zone(ZoneOffset.UTC)
            .cooldown(Duration.ofMinutes(5))
            .retries(1)
            .build();
    manager.add(spec);
    BotJmx.register(manager, "a,b", server);
    assertNull(attribute(BOT, "LastRun"));
    assertEquals(-1L, attribute(BOT, "LastDurationMillis"));
    assertEquals("2026-11-20T12:00:00Z", attribute(BOT, "NextRun"));
    time.advance(Duration.ofMinutes(1));
    assertEquals("COOLDOWN", attribute(BOT, "State"));
    assertEquals("2026-11-20T12:00:01Z", attribute(BOT, "StateSince"));
    assertEquals(1L, attribute(BOT, "Runs"));
    assertEquals(1L, attribute(BOT, "FailedRuns"));
    assertEquals(2L, attribute(BOT, "Attempts"));
    assertEquals(2L, attribute(BOT, "Errors"));
    assertEquals(0L, attribute(BOT, "SkippedSlots"));
    assertEquals("2026-11-20T12:00:00Z", attribute(BOT, "LastRun"));
    assertEquals(1000L, attribute(BOT, "LastDurationMillis"));
    assertEquals("2026-11-20T12:05:01Z", attribute(BOT, "CooldownUntil"));
    server.invoke(new ObjectName(BOT), "runNow", null, null);
    assertEquals(2L, attribute(BOT, "Runs"));
    assertEquals(1, attribute(MANAGER, "RunningBots"));
  }

  @Test
  void showsTheManager() throws Exception {
    BotJmx.register(manager, "a,b", server);
    assertEquals(false, attribute(MANAGER, "Started"));
    manager.start();
    assertEquals(true, attribute(MANAGER, "Started"));
    assertEquals(0, attribute(MANAGER, "Bots"));
    assertEquals(0L, attribute(MANAGER, "EventsDropped"));
    assertEquals(0L, attribute(MANAGER, "WebhooksDelivered"));
    assertEquals(0L, attribute(MANAGER, "WebhooksFailed"));
  }
}
