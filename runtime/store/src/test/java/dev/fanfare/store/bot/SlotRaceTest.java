package dev.fanfare.store.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several JVMs run the same bots on one SQLite file: each slot is run by one of them. */
@Timeout(120)
class SlotRaceTest {

  private static final int BOTS = 8;
  private static final int MINUTES = 30;

  private final List<Process> processes = new ArrayList<>();
  private final Instant since =
      Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(MINUTES, ChronoUnit.MINUTES);

  @TempDir private Path directory;

  @AfterEach
  void end() throws InterruptedException {
    for (Process process : processes) {
      process.destroyForcibly().waitFor();
    }
  }

  private Path effects() {
    return directory.resolve("effects");
  }

  private Process start(int dies) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                SlotRaceMain.class.getName(),
                directory.resolve("store.db").toString(),
                effects().toString(),
                String.valueOf(BOTS),
                since.toString(),
                String.valueOf(dies))
            .redirectError(directory.resolve("errors-" + processes.size()).toFile())
            .start();
    processes.add(process);
    return process;
  }

  /** Lets all begin at once, when all are ready. */
  private static void race(List<Process> processes) throws IOException {
    for (Process process : processes) {
      assertEquals("ready", process.inputReader().readLine());
    }
    for (Process process : processes) {
      process.getOutputStream().write('\n');
      process.getOutputStream().flush();
    }
  }

  private List<String> lines() throws IOException {
    return Files.exists(effects()) ? Files.readAllLines(effects()) : List.of();
  }

  private void awaitLines(int count) throws Exception {
    Instant end = Instant.now().plus(Duration.ofSeconds(90));
    while (lines().size() < count && Instant.now().isBefore(end)) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private void stopAll() throws Exception {
    for (Process process : processes) {
      if (process.isAlive()) {
        process.getOutputStream().close();
      }
    }
    for (Process process : processes) {
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), "a process did not end");
    }
  }

  @Test
  void eachSlotHasOneRun() throws Exception {
    for (int i = 0; i < 3; i++) {
      start(0);
    }
    race(processes);
    awaitLines(BOTS * MINUTES);
    stopAll();
    List<String> lines = lines();
    Set<String> slots = new HashSet<>(lines);
    assertEquals(lines.size(), slots.size(), "a slot has been run twice");
    for (int bot = 0; bot < BOTS; bot++) {
      for (int minute = 1; minute <= MINUTES; minute++) {
        String slot = "bot-" + bot + " " + since.plus(minute, ChronoUnit.MINUTES);
        assertTrue(slots.contains(slot), slot + " has not been run");
      }
    }
  }

  @Test
  void aProcessThatDiesTakesNoSlotTwiceAndHoldsNobodyUp() throws Exception {
    Process dying = start(5);
    race(List.of(dying));
    assertTrue(dying.waitFor(60, TimeUnit.SECONDS));
    assertEquals(9, dying.exitValue());
    race(List.of(start(0)));
    stopAll();
    List<String> lines = lines();
    assertEquals(lines.size(), new HashSet<>(lines).size(), "a slot has been run twice");
    Instant later = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MINUTES);
    try (Store store = Store.open(directory.resolve("store.db"))) {
      for (int bot = 0; bot < BOTS; bot++) {
        List<Instant> granted =
            StoredBots.of(store).claim("bot-" + bot, List.of(later), false, later).granted();
        assertEquals(List.of(later), granted, "a dead process holds bot-" + bot + " up");
      }
    }
  }
}
