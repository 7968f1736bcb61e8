package dev.fanfare.bots.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.bots.BotManager;
import dev.fanfare.bots.VirtualTime;
import dev.fanfare.bots.World;
import dev.fanfare.bots.model.BotState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the READMEs show is what is compiled here, and does what they say. */
class ReadmeTest {

  private final VirtualTime time = new VirtualTime("2026-11-20T11:59:30Z");
  private final BotManager manager =
      BotManager.builder().environment(World.simulated(time)).build();
  private final Ping ping = new Ping();

  /** On a simulated clock the wait for the stop lets time pass until it comes. */
  private void keepFor(Duration duration) throws InterruptedException {
    time.at(time.nanoTime() + duration.toNanos(), manager::stop);
    ping.keep(manager);
  }

  @Test
  @Timeout(10)
  void theBotPingsEveryHour() throws Exception {
    keepFor(Duration.ofHours(3));
    assertEquals(slots("12:00", "13:00", "14:00"), ping.pings);
  }

  @Test
  @Timeout(10)
  void afterThreeFailedAttemptsItRestsForThreeHours() throws Exception {
    ping.fails = 3;
    time.at(time.nanoTime() + Duration.ofHours(1).toNanos(), this::expectRest);
    keepFor(Duration.ofHours(5));
    assertEquals(slots("12:00", "12:00", "12:00", "16:00"), ping.pings);
  }

  private void expectRest() {
    assertEquals(BotState.COOLDOWN, manager.bot("ping").state());
  }

  private static List<Instant> slots(String... times) {
    return Stream.of(times).map(at -> Instant.parse("2026-11-20T" + at + ":00Z")).toList();
  }

  @Test
  void bothReadmesShowTheBotThatIsTested() throws Exception {
    String source = Files.readString(Path.of("src/test/java/dev/fanfare/bots/readme/Ping.java"));
    String shown =
        source
            .substring(source.indexOf("from here\n") + 10, source.indexOf("\n    // README: to"))
            .stripIndent();
    assertTrue(shown.lines().count() <= 10, shown);
    for (String readme : List.of("README.md", "../../README.md")) {
      assertTrue(Files.readString(Path.of(readme)).contains(shown), readme + " lacks\n" + shown);
    }
  }
}
