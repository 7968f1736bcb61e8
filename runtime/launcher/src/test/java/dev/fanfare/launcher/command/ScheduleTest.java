package dev.fanfare.launcher.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.EventLevel;
import dev.fanfare.api.Misfire;
import dev.fanfare.api.Overlap;
import dev.fanfare.api.TaskContext;
import dev.fanfare.app.ConfiguredBot;
import dev.fanfare.app.schedule.ScheduleControl;
import dev.fanfare.app.schedule.ScheduleOperation;
import dev.fanfare.app.schedule.ScheduleRequest;
import dev.fanfare.config.fixture.FakeOrchestrator;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Invoker;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.SchedulePlan;
import dev.fanfare.runtime.plan.StepPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Bots on their schedules, in a simulation: an hour is over when nothing is left to happen in it.
 */
class ScheduleTest {

  private static final Duration NEVER = Duration.ZERO;
  private static final Duration GRACE = Duration.ofSeconds(20);

  /** A bot's class. */
  private enum Nightly {
    THE
  }

  @TempDir Path directory;

  private final List<Plan<Nightly>> plans = new ArrayList<>();

  /** How long a call takes, and what it does then. */
  private Duration takes = Duration.ZERO;

  private Invoker<Nightly> work = (bot, call) -> null;
  private TestConsole console = console("nightly", "0 * * * *");

  private TestConsole console(String name, String... crons) {
    SchedulePlan schedule =
        new SchedulePlan(
            List.of(crons), "", Misfire.FIRE_ONCE, Overlap.SKIP, Duration.ofMinutes(90));
    plans.add(
        Plan.of(name, Nightly.class)
            .schedule(schedule)
            .phase(
                1,
                StepPlan.<Nightly>of(
                        "load",
                        (bot, call) -> {
                          console.world.spend(takes);
                          return work.invoke(bot, call);
                        })
                    .input(new Input.Context())
                    .build())
            .build());
    return new TestConsole(new FakeOrchestrator<>(Nightly.class, List.copyOf(plans), Nightly.THE));
  }

  /** Lets bots run on their schedules for a time, and stops them. */
  private void schedule(Duration time, String... flags) {
    schedule(time, NEVER, flags);
  }

  /** The same, while once the clock on the wall is set forward by two hours. */
  private void schedule(Duration time, Duration jump, String... flags) {
    List<String> line = new ArrayList<>(List.of("schedule", "--out", directory.toString()));
    line.addAll(List.of(flags));
    CommandContext context = console.context();
    List<ConfiguredBot<?>> scheduled =
        ScheduleRequest.scheduled(
            CommandLineReader.read(line, console.bots()).botRequest(), context.app());
    console.clear();
    CompletableFuture<ScheduleControl> control = new CompletableFuture<>();
    control.thenAccept(
        started -> {
          Duration now = console.world.elapsed();
          if (!jump.equals(NEVER)) {
            console.world.at(now.plus(jump), () -> console.world.jumpClock(Duration.ofHours(2)));
          }
          console.world.at(now.plus(time), () -> started.stop(GRACE));
        });
    new ScheduleOperation()
        .execute(
            new ScheduleRequest(scheduled, GRACE, new ScheduleLines(context, scheduled, control)),
            context.app());
  }

  private List<Path> runs(String bot) throws IOException {
    try (Stream<Path> runs = Files.list(directory.resolve(bot))) {
      return runs.sorted().toList();
    }
  }

  private static String withoutIds(String text) {
    return text.replaceAll("Z-[0-9a-f]{12}", "Z-ID");
  }

  @Test
  void eachFiringLeavesItsFilesAndOneLine() throws IOException {
    takes = Duration.ofSeconds(2);
    schedule(Duration.ofMinutes(150));
    String files = directory + "/nightly/";
    assertEquals(
        """
        2026-11-20 13:00:02  nightly  succeeded in 2.0s  %1$s20261120T130000Z-ID/report.html
        2026-11-20 14:00:02  nightly  succeeded in 2.0s  %1$s20261120T140000Z-ID/report.html
        """
            .formatted(files),
        withoutIds(console.out()));
    assertEquals(2, runs("nightly").size());
    for (Path run : runs("nightly")) {
      assertTrue(Files.size(run.resolve("run.json")) > 0);
    }
  }

  @Test
  void theBeginningSaysWhatWillHappen() {
    console = console("weekly", "@weekly", "30 6 * * *");
    schedule(Duration.ofMinutes(1), "--set", "zone=Europe/Madrid", "--report", "none");
    assertEquals(
        """
        2 bots run on their schedules, times are in Europe/Madrid; Ctrl-C ends that
          nightly  0 * * * *               next Fri 2026-11-20 14:00 Europe/Madrid
          weekly   @weekly and 30 6 * * *  next Sat 2026-11-21 06:30 Europe/Madrid
        no files are written
        """,
        console.err());
  }

  @Test
  void aFailureIsOneLineAndTheBotRests() {
    work =
        (bot, call) -> {
          throw new IOException("no line");
        };
    schedule(Duration.ofMinutes(200), "--report", "none");
    assertEquals(
        """
        2026-11-20 13:00:00  nightly  failed after 0ms: load  IOException: no line; cooling down until 2026-11-20 14:30:00
        2026-11-20 15:00:00  nightly  failed after 0ms: load  IOException: no line; cooling down until 2026-11-20 16:30:00
        """,
        console.out());
    assertTrue(
        console
            .err()
            .contains(
                "2026-11-20 14:00:00  nightly  a slot was skipped: it is cooling down"
                    + "  slot=2026-11-20T14:00:00Z\n"),
        console.err());
  }

  @Test
  void aSlotThatComesWhileItRunsIsLeftOutOrWaitsAsConfigured() {
    takes = Duration.ofMinutes(70);
    schedule(Duration.ofMinutes(252), "--report", "none");
    assertEquals(2, console.out().lines().count(), console.out());
    assertTrue(console.err().contains("skipped: it is running"), console.err());
    schedule(Duration.ofMinutes(252), "--report", "none", "--set", "overlap=queue");
    assertEquals(2, console.out().lines().filter(line -> line.contains("succeeded")).count());
    assertFalse(console.err().contains("skipped: it is running"), console.err());
  }

  @ParameterizedTest
  @CsvSource({"fire_all, 2", "fire_once, 1", "skip, 0"})
  void missedSlotsAreDealtWithAsConfigured(String misfire, int runs) {
    schedule(
        Duration.ofMinutes(31),
        Duration.ofMinutes(30),
        "--report",
        "none",
        "--set",
        "misfire=" + misfire);
    assertEquals(runs, console.out().lines().count(), console.out());
  }

  @Test
  void theNewestRunsKeepTheirFiles() throws IOException {
    schedule(Duration.ofMinutes(181), "--report", "json");
    Path own = Files.writeString(runs("nightly").get(0).resolve("notes.txt"), "mine");
    Path first = runs("nightly").get(0);
    schedule(Duration.ofMinutes(300), "--report", "json", "--keep", "2");
    List<Path> left = runs("nightly");
    assertEquals(3, left.size(), left::toString);
    assertEquals(first, left.get(0));
    assertTrue(Files.exists(own));
    assertFalse(Files.exists(first.resolve("run.json")));
    assertTrue(
        left.get(2).getFileName().toString().startsWith("20261120T200000Z-"), left::toString);
  }

  @Test
  void theFilesOfAScheduledRunAreFoundByItsId() throws IOException {
    schedule(Duration.ofMinutes(61));
    String name = runs("nightly").get(0).getFileName().toString();
    String id = name.substring(name.indexOf('-') + 1);
    assertEquals(0, console.run("report", id, "--out", directory.toString()), console.err());
    assertTrue(console.out().contains("└─ nightly ✔"), console.out());
  }

  @Test
  void whatATaskTellsIsShown() {
    work =
        (bot, call) -> {
          TaskContext context = call.get(0);
          context.emit(EventLevel.WARNING, "half full", Map.of("disk", "/"));
          return null;
        };
    schedule(Duration.ofMinutes(61), "--report", "none");
    assertTrue(
        console
            .err()
            .endsWith("2026-11-20 13:00:00  nightly  WARNING half full  disk=/ task=load\n"),
        console.err());
    schedule(Duration.ofMinutes(61), "--report", "none", "-q");
    assertFalse(console.err().contains("half full"), console.err());
  }

  @Test
  void whatDoesNotApplyIsSaid() {
    schedule(Duration.ofMinutes(1), "--report", "none", "--set", "maxFailures=3");
    assertTrue(
        console
            .err()
            .startsWith(
                "nightly: scheduled runs have no limit of failures; ignored: --set maxFailures\n"),
        console.err());
  }

  @Test
  void theTreeIsPrintedToWhoWantsDetails() {
    schedule(Duration.ofMinutes(61), "--report", "none", "--details", "steps");
    assertTrue(console.out().contains("└─ nightly ✔"), console.out());
  }

  @Test
  void aFileGivesSchedulesToSingleBots() throws IOException {
    console = console("weekly", "@weekly");
    Path file =
        Files.writeString(
            directory.resolve("bots.yaml"),
            """
            zone: Asia/Tokyo
            bots:
              nightly:
                schedule: ['0,30 6 * * *', '@daily']
              weekly: {zone: UTC, schedule: 0 7 * * *}
            """);
    assertEquals(
        0, console.run("schedule", "--next", "4", "--config", file.toString()), console.err());
    assertEquals(
        """
        Fri 2026-11-20 15:00 Z  nightly
        Fri 2026-11-20 21:00 Z  nightly
        Fri 2026-11-20 21:30 Z  nightly
        Sat 2026-11-21 07:00 Z  weekly
        """,
        console.out());
    console.environment.put("FANFARE_SCHEDULE", "0,15 8 * * *; @hourly");
    assertEquals(0, console.run("schedule", "nightly", "--next", "1"), console.err());
    assertEquals("Fri 2026-11-20 13:00 Z  nightly\n", console.out());
  }

  @Test
  void aBotWithoutAScheduleIsAnError() {
    console = console("manual");
    String how =
        "; give it one by @Bot(schedule = \"0 6 * * *\"), --set schedule=…, the variable"
            + " FANFARE_SCHEDULE, or schedule in a --config file\n";
    assertEquals(ExitCode.USAGE, console.run("schedule", "manual"));
    assertEquals("bot 'manual' has no schedule" + how, console.err());
    assertEquals(ExitCode.USAGE, console.run("schedule", "--set", "schedule=none"));
    assertEquals("no bot in Nightly has a schedule" + how, console.err());
  }

  @Test
  void wrongSchedulesNameTheRightOnes() {
    assertWrong("schedule=61 * * * *", "cron '61 * * * *': ");
    assertWrong("schedule=0 0 30 2 *", "schedule[0]: cron '0 0 30 2 *' never fires");
    assertWrong(
        "zone=Europe/Madird",
        "zone: there is no time zone 'Europe/Madird'; did you mean 'Europe/Madrid'? (--set"
            + " zone)\n");
    assertWrong("overlap=skipp", "overlap: 'skipp' is none of its values; did you mean 'skip'?");
  }

  private void assertWrong(String set, String message) {
    assertEquals(ExitCode.USAGE, console.run("schedule", "--set", set));
    assertTrue(console.err().contains(message), console.err());
  }
}
