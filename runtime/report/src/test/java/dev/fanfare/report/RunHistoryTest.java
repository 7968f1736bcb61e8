package dev.fanfare.report;

import static dev.fanfare.report.FakeTask.took;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.report.data.RunBrief;
import dev.fanfare.report.data.RunData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunHistoryTest {

  @TempDir private Path root;

  @Test
  void listsRunsFromTheLastStartedOn() {
    write("a", "bot", 10);
    write("b", "other", 30);
    write("c", "bot", 20);

    assertEquals(
        List.of("b", "c", "a"),
        RunHistory.in(root).runs().stream().map(run -> run.info().id()).toList());
  }

  @Test
  void findsTheLastRunOfTheSameBotBefore() {
    write("a", "bot", 10);
    write("b", "bot", 20);
    write("c", "other", 25);
    RunData now = write("d", "bot", 30);
    write("e", "bot", 40);

    Optional<RunBrief> before = RunHistory.in(root).before(now);

    assertEquals(Optional.of("b"), before.map(run -> run.info().id()));
    assertEquals(RunBrief.of(RunFiles.read(root.resolve("b"))), before.orElseThrow());
  }

  @Test
  void leavesOutWhatIsNoRun() throws IOException {
    write("a", "bot", 10);
    Files.writeString(Files.createDirectory(root.resolve("broken")).resolve("run.json"), "{");
    Files.createDirectory(root.resolve("empty"));
    Files.writeString(root.resolve("file"), "");

    assertEquals(1, RunHistory.in(root).runs().size());
  }

  @Test
  void isEmptyWhereThereIsNoDirectory() {
    assertEquals(List.of(), RunHistory.in(root.resolve("none")).runs());
  }

  private RunData write(String id, String bot, int second) {
    RunData run =
        RunData.of(
            FakeRun.of(bot, 2)
                .id(id)
                .startedAt(Instant.ofEpochSecond(second))
                .step("s", 3, i -> took(i + 1))
                .report());
    RunFiles.write(run, root.resolve(id), Set.of(ReportFormat.JSON));
    return run;
  }

  @Test
  void draftsOfAKilledProcessAreUnfinishedRunsUntilTheyAreRemoved() throws IOException {
    Path killed = Files.createDirectories(root.resolve("killed"));
    Path draft = draft(killed, goneProcess(), Duration.ofMinutes(1));
    Path writing = Files.createDirectories(root.resolve("writing"));
    Path alive = draft(writing, ProcessHandle.current().pid(), Duration.ofMinutes(1));
    Path fresh = draft(writing, goneProcess(), Duration.ZERO);
    RunHistory history = RunHistory.in(root);

    assertEquals(List.of(killed, writing), history.unfinished());
    assertEquals(1, history.removeStaleDrafts());

    assertFalse(Files.exists(draft));
    assertFalse(Files.exists(killed));
    assertTrue(Files.exists(alive));
    assertTrue(Files.exists(fresh));
    assertEquals(List.of(writing), history.unfinished());
  }

  @Test
  void aDraftBesideOtherFilesLeavesThem() throws IOException {
    Path run = Files.createDirectories(root.resolve("run"));
    draft(run, ProcessHandle.current().pid(), Duration.ofHours(2));
    Path report = Files.writeString(run.resolve("report.html"), "whole");
    Path own = Files.writeString(run.resolve("mine.part"), "not ours");

    assertEquals(1, RunHistory.in(root).removeStaleDrafts());

    assertTrue(Files.exists(report));
    assertTrue(Files.exists(own));
  }

  private static Path draft(Path run, long process, Duration age) throws IOException {
    Path draft = Files.writeString(run.resolve(".run.json." + process + ".part"), "{");
    Files.setLastModifiedTime(draft, FileTime.from(Instant.now().minus(age)));
    return draft;
  }

  /** The number of no process: greater than any system gives out. */
  private static long goneProcess() {
    return Integer.MAX_VALUE - 7L;
  }
}
