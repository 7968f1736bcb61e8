package dev.fanfare.cassette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.UnrecordedCallException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls that are not recorded: a miss in a replay, a call in {@code auto}. */
class CassetteMissTest {

  @TempDir Path directory;
  private ReviewRuns runs;

  @BeforeEach
  void record() {
    runs = new ReviewRuns(directory);
    runs.record(question -> "to " + question).orThrow();
  }

  private String miss(RunReport report, String task) {
    assertEquals(TaskState.FAILED, report.task(task).state());
    assertEquals(1, report.task(task).attempts(), "a miss is not tried again");
    Throwable failure = report.task(task).failure().orElseThrow();
    assertEquals(UnrecordedCallException.class, failure.getClass());
    return failure.getMessage();
  }

  @Test
  void aChangedInputIsAMissThatNamesTheNearest() {
    RunReport report =
        runs.bot(CassetteMode.REPLAY, RecordedApi.UNREACHABLE)
            .param("questions", List.of("May I sell it?", "Who is liable now?"))
            .run();

    assertEquals(TaskState.SUCCEEDED, report.task("ask[0]").state());
    String text = miss(report, "ask[1]");
    int line = lineOf("Who is liable?");
    assertEquals(
        "no answer in review.ndjson: line %s differs in 'questions':".formatted(line)
            + " recorded …w\",\"text\":\"Who is liable?\"}}, now …w\",\"text\":\"Who is liable"
            + " now?\"}}; record what is missing of 'ask' with auto in place of replay",
        text);
  }

  private int lineOf(String text) {
    List<String> lines = runs.lines();
    for (int index = 0; index < lines.size(); index++) {
      if (lines.get(index).contains("\"ask\"") && lines.get(index).contains(text)) {
        return index + 1;
      }
    }
    throw new AssertionError("no line has " + text);
  }

  @Test
  void aChangedParameterOfTheConstructorIsNamed() {
    String text =
        miss(
            runs.bot(CassetteMode.REPLAY, RecordedApi.UNREACHABLE).param("model", "large").run(),
            "ask[0]");

    assertTrue(text.contains("differs in the constructor's parameters: recorded"), text);
    assertTrue(text.contains("\"model\":\"small\""), text);
    assertTrue(text.contains("\"model\":\"large\""), text);
  }

  @Test
  void oneMoreCallWithEqualInputsIsAMiss() {
    String text =
        miss(
            runs.bot(CassetteMode.REPLAY, RecordedApi.UNREACHABLE)
                .param("questions", List.of("May I sell it?", "May I sell it?"))
                .run(),
            "ask[1]");

    assertTrue(text.contains("1 call is recorded with equal inputs, and this is number 2"), text);
  }

  @Test
  void anAnswerThatNoLongerFitsIsNamedByItsLine() {
    runs.write(runs.lines().stream().map(line -> line.replace("\"score\"", "\"points\"")).toList());

    String text = miss(runs.replay(), "ask[0]");

    assertTrue(text.contains(runs.file + ":" + lineOf("May I sell it?")), text);
    assertTrue(text.contains("'ask' any more"), text);
  }

  @Test
  void aSecretIsNoInput() {
    runs.bot(CassetteMode.REPLAY, RecordedApi.UNREACHABLE)
        .param("apiKey", "another")
        .run()
        .orThrow();
  }

  /** The step's code is another: its own, by another invoker of another class file. */
  @Test
  void anEditOfTheCodeStillReplays() {
    ReviewBotOrchestrator orchestrator = new ReviewBotOrchestrator();
    Fanfare.bot(
            orchestrator,
            orchestrator
                .plans()
                .get(0)
                .mapSteps(
                    step ->
                        step.cassette()
                            ? step.toBuilder()
                                .invoker(
                                    (bot, call) -> {
                                      throw new IllegalArgumentException("the new code is called");
                                    })
                                .build()
                            : step))
        .param("questions", ReviewRuns.QUESTIONS)
        .dependency(ReviewBot.QuestionApi.class, RecordedApi.UNREACHABLE)
        .cassette(runs.cassette(CassetteMode.REPLAY))
        .run()
        .orThrow();
  }

  @Test
  void autoCallsWhatIsMissingAndAddsIt() throws Exception {
    List<String> before = runs.lines();
    runs.now = runs.now.plus(Duration.ofDays(1));
    RecordedApi api = new RecordedApi(question -> "new to " + question);

    runs.bot(CassetteMode.AUTO, api)
        .param("questions", List.of("May I sell it?", "One more?"))
        .run()
        .orThrow();

    assertEquals(List.of("One more?"), api.calls());
    List<String> after = runs.lines();
    assertTrue(after.containsAll(before.subList(1, before.size())), "the others stay as they are");
    assertEquals(before.size() + 2, after.size());
    assertEquals(
        1,
        after.stream()
            .filter(line -> line.contains("\"ask\"") && line.contains("2026-12-02T10:00:00Z"))
            .count());
    runs.bot(CassetteMode.REPLAY, RecordedApi.UNREACHABLE)
        .param("questions", List.of("May I sell it?", "One more?"))
        .run()
        .orThrow();

    byte[] bytes = Files.readAllBytes(runs.file);
    runs.bot(CassetteMode.AUTO, RecordedApi.UNREACHABLE).run().orThrow();
    assertEquals(new String(bytes), Files.readString(runs.file), "nothing is missing any more");
  }

  @Test
  void aCancelledRecordingReplacesNothing() throws Exception {
    String before = Files.readString(runs.file);
    CountDownLatch called = new CountDownLatch(1);
    var handle =
        runs.bot(
                CassetteMode.RECORD,
                question -> {
                  called.countDown();
                  new CountDownLatch(1).await();
                  return "";
                })
            .start();
    called.await();
    handle.cancel();

    assertEquals(RunState.CANCELLED, handle.await().state());
    assertEquals(before, Files.readString(runs.file));
    assertEquals(
        List.of("cassette " + runs.file + " is not written: no call was made"), runs.notices);
    assertFalse(Files.list(directory).anyMatch(file -> file.toString().endsWith(".draft")));
  }
}
