package dev.fanfare.launcher.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.runtime.result.Progress;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.SecretMask;
import dev.fanfare.runtime.result.WorkerRecord;
import dev.fanfare.runtime.result.WorkerState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressFrameTest {

  private static final Map<String, Duration> BEGUN =
      Map.of("questions", Duration.ZERO, "answer", Duration.ofMillis(100));

  @Test
  void showsTheStepsThatRunAndTheTasksThatHaveRunLongest() {
    assertEquals(
        """
        ▶ answer     [━━━━━━━━━━━━━━━━━·······] 220/300  31 running  2✘  5↻  ~1.4s left
            w07   1.7s  answer[MIT/patents/3]       17× mean
            w12   0.3s  answer[GPL-3.0/scope/1]     try 3/4
            w03   0.2s  answer[7]
        """,
        text(frame(progress(worker(3, 200, "answer[7]")), 200).lines(40), 200));
  }

  @Test
  void saysWhichLimitIsPaused() {
    Progress all = progress();
    Progress paused =
        new Progress(
            all.runId(),
            all.bot(),
            all.state(),
            all.elapsed(),
            all.steps(),
            all.workers(),
            List.of(
                new Progress.RefusedLimit("db", Duration.ZERO, "HTTP 503", 0, 3),
                new Progress.RefusedLimit(
                    "api", Duration.ofSeconds(12), "HTTP 429 for hunter2!", 31, 4)));
    List<StyledLine> lines = frame(paused, 80).lines(40);
    assertEquals(
        TerminalGlyphs.UNICODE.waiting() + " api paused 12s (HTTP 429 for •••), 31 waiting",
        lines.get(1).render(80, "…", false));
    assertEquals(4, lines.size());
  }

  @Test
  void showsAtMostEightTasksAndCountsTheRest() {
    WorkerRecord[] many = new WorkerRecord[31];
    for (int i = 0; i < many.length; i++) {
      many[i] = worker(20 + i, 10 + i, "answer[" + i + "]");
    }
    List<StyledLine> lines = frame(progress(many), 80).lines(40);
    assertEquals(1 + 8 + 1, lines.size());
    assertEquals("    … 25 more", lines.get(9).render(80, "…", false));
  }

  @Test
  void fitsALowTerminal() {
    WorkerRecord[] many = new WorkerRecord[31];
    for (int i = 0; i < many.length; i++) {
      many[i] = worker(20 + i, 10 + i, "answer[" + i + "]");
    }
    assertTrue(frame(progress(many), 80).lines(4).size() <= 4);
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 40, 80, 200})
  void noLineIsWiderThanTheTerminal(int columns) {
    WorkerRecord wide = worker(1, 9000, "answer[" + "深い/名前/".repeat(30) + "]");
    for (StyledLine line : frame(progress(wide), columns).lines(40)) {
      String text = line.render(columns - 1, "…", false);
      assertTrue(DisplayWidth.width(text) < columns, text);
    }
  }

  @Test
  void whatATaskIsNamedCannotMoveTheCursor() {
    WorkerRecord evil = worker(1, 9000, "answer[\u001b[2J\r\n\u202e\u0007]");
    String text = text(frame(progress(evil), 80).lines(40), 80);
    assertTrue(text.contains("answer[?[2J?????]") || text.contains("answer[?[2J????]"), text);
  }

  @Test
  void asciiTerminalsGetAsciiSigns() {
    ProgressFrame frame =
        new ProgressFrame(
            progress(), TerminalGlyphs.ASCII, 80, BEGUN, id -> Optional.empty(), SecretMask.none());
    String text =
        frame.lines(40).stream()
            .map(line -> line.render(60, TerminalGlyphs.ASCII.more(), false))
            .collect(Collectors.joining());
    assertTrue(text.chars().allMatch(c -> c < 128), text);
  }

  @Test
  void aStepThatHasEndedSaysHow() {
    Progress progress = progress();
    assertEquals(
        "✔ questions  1/1         4.0s",
        frame(progress, 80).ended(progress.steps().get(0)).render(80, "…", false));
  }

  @Test
  void theBarTurnsRedWithTheFirstFailure() {
    String line = frame(progress(), 80).lines(40).get(0).render(80, "…", true);
    assertTrue(line.contains("\u001b[31m━"), line);
  }

  private static ProgressFrame frame(Progress progress, int columns) {
    return new ProgressFrame(
        progress,
        TerminalGlyphs.UNICODE,
        columns,
        BEGUN,
        id -> id.startsWith("answer[GPL") ? Optional.of("try 3/4") : Optional.empty(),
        SecretMask.of(List.of("hunter2!")));
  }

  private static Progress progress(WorkerRecord... more) {
    List<WorkerRecord> workers = new ArrayList<>();
    workers.add(worker(12, 300, "answer[GPL-3.0/scope/1]"));
    workers.add(worker(7, 1700, "answer[MIT/patents/3]"));
    workers.addAll(List.of(more));
    workers.add(
        new WorkerRecord(
            99,
            WorkerState.IDLE,
            200,
            20,
            Duration.ofSeconds(22),
            Optional.empty(),
            Duration.ZERO));
    return new Progress(
        "7f3a91",
        "license-review",
        RunState.RUNNING,
        Duration.ofMillis(4000),
        List.of(
            new Progress.Step("questions", 1, RunState.SUCCEEDED, true, 1, 1, 0, 0, 0),
            new Progress.Step("answer", 2, RunState.RUNNING, true, 300, 220, 2, 5, 31),
            new Progress.Step("score", 3, RunState.RUNNING, false, 0, 0, 0, 0, 0)),
        workers);
  }

  private static WorkerRecord worker(int id, long millis, String task) {
    return new WorkerRecord(
        id, WorkerState.ACTIVE, 0, 0, Duration.ZERO, Optional.of(task), Duration.ofMillis(millis));
  }

  private static String text(List<StyledLine> lines, int columns) {
    return lines.stream()
        .map(line -> line.render(columns, "…", false) + "\n")
        .collect(Collectors.joining());
  }
}
