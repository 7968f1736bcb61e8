package dev.fanfare.report;

import static dev.fanfare.report.FakeTask.took;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fanfare.report.data.RunBrief;
import dev.fanfare.report.data.RunData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
