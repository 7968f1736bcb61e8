package dev.fanfare.cassette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.RetryAfterException;
import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.TaskRecord;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A replay gives what the recorded run gave, without a call. */
class CassetteReplayTest {

  @TempDir Path directory;
  private ReviewRuns runs;

  @BeforeEach
  void begin() {
    runs = new ReviewRuns(directory);
  }

  @Test
  void replaysWithoutACall() {
    RecordedApi api = new RecordedApi(question -> "to " + question);
    RunReport recorded = runs.record(api).orThrow();
    assertEquals(3, api.calls().size());

    RunReport replayed = runs.replay().orThrow();

    assertEquals(recorded.digest(), replayed.digest());
    assertEquals(
        recorded.results("ask", ReviewBot.Reply.class),
        replayed.results("ask", ReviewBot.Reply.class));
    assertEquals(
        new ReviewBot.Reply("small: to May I sell it?", -0.0),
        replayed.results("ask", ReviewBot.Reply.class).get(0));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16})
  void replaysInAnyOrder(int workers) {
    List<String> questions =
        new ArrayList<>(IntStream.range(0, 60).mapToObj(i -> "q" + i).toList());
    runs.bot(CassetteMode.RECORD, question -> "to " + question)
        .param("questions", questions)
        .run()
        .orThrow();
    for (int shuffle = 0; shuffle < 5; shuffle++) {
      Collections.shuffle(questions, new Random(shuffle));
      RunReport report =
          runs.bot(CassetteMode.REPLAY, RecordedApi.UNREACHABLE)
              .param("questions", questions)
              .workers(workers)
              .run();
      assertEquals(
          questions.stream().map(question -> "small: to " + question).toList(),
          report.results("ask", ReviewBot.Reply.class).stream()
              .map(ReviewBot.Reply::text)
              .toList());
      // The order of a list is part of what a call is given.
      assertEquals(TaskState.FAILED, report.task("summary").state());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16})
  void callsWithEqualInputsAreToldApartInElementOrder(int workers) {
    List<String> same = Collections.nCopies(20, "again?");
    AtomicInteger number = new AtomicInteger();
    RunReport recorded =
        runs.bot(CassetteMode.RECORD, question -> "no. " + number.incrementAndGet())
            .param("questions", same)
            .run()
            .orThrow();

    RunReport replayed =
        runs.bot(CassetteMode.REPLAY, RecordedApi.UNREACHABLE)
            .param("questions", same)
            .workers(workers)
            .run()
            .orThrow();

    assertEquals(recorded.digest(), replayed.digest());
    assertEquals(20, number.get());
  }

  @Test
  void failuresAreReplayedAttemptByAttempt() {
    AtomicInteger calls = new AtomicInteger();
    RunReport recorded =
        runs.bot(
                CassetteMode.RECORD,
                question -> {
                  switch (question) {
                    case "once" -> {
                      if (calls.getAndIncrement() == 0) {
                        throw new HttpTimeoutException("no answer in time");
                      }
                      return "at last";
                    }
                    case "never" -> throw new IOException("HTTP 500");
                    case "abort" -> throw new IllegalStateException("HTTP 400");
                    case "own" -> throw new OddException(17);
                    default -> {
                      return "fine";
                    }
                  }
                })
            .param("questions", List.of("once", "never", "abort", "own", "fine"))
            .run();

    RunReport replayed =
        runs.bot(CassetteMode.REPLAY, RecordedApi.UNREACHABLE)
            .param("questions", List.of("once", "never", "abort", "own", "fine"))
            .workers(1)
            .run();

    assertEquals(RunState.SUCCEEDED, replayed.state());
    assertEquals(List.of(2, 3, 1, 3, 1), asked(replayed).map(TaskRecord::attempts).toList());
    assertEquals("HTTP 500", replayed.task("ask[1]").failure().orElseThrow().getMessage());
    assertEquals(IOException.class, replayed.task("ask[1]").failure().orElseThrow().getClass());
    assertEquals(
        "OddException: odd 17", replayed.task("ask[3]").failure().orElseThrow().getMessage());
    assertEquals(
        recorded.results("summary", String.class), replayed.results("summary", String.class));
    assertEquals(recorded.digest(), replayed.digest());
  }

  @Test
  void refusalsAreReplayedAndSpendNoAttempt() {
    AtomicInteger calls = new AtomicInteger();
    runs.record(
            question -> {
              if (calls.getAndIncrement() == 0) {
                throw new RetryAfterException(Duration.ofMillis(3), "HTTP 429", null);
              }
              return "yes";
            })
        .orThrow();
    assertEquals(4, calls.get());

    RunReport replayed = runs.replay().orThrow();

    assertEquals(1, asked(replayed).mapToInt(TaskRecord::refusals).sum());
    asked(replayed).forEach(task -> assertEquals(1, task.attempts(), task::id));
  }

  @Test
  void moreRetriesThanWereRecordedMeetTheLastFailureAgain() {
    runs.record(
        question -> {
          throw new IOException("HTTP 500");
        });

    RunReport replayed = runs.bot(CassetteMode.REPLAY, RecordedApi.UNREACHABLE).retries(5).run();

    assertEquals(6, replayed.task("ask[0]").attempts());
    assertInstanceOf(IOException.class, replayed.task("ask[0]").failure().orElseThrow());
    assertTrue(runs.notices.isEmpty());
  }

  private static Stream<TaskRecord> asked(RunReport report) {
    return report.tasks().stream().filter(task -> task.step().equals("ask"));
  }

  /** An exception that cannot be created from its message. */
  static final class OddException extends Exception {
    private static final long serialVersionUID = 1;

    OddException(int number) {
      super("odd " + number);
    }
  }
}
