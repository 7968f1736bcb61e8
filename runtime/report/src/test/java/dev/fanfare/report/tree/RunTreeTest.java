package dev.fanfare.report.tree;

import static dev.fanfare.report.FakeTask.cancelled;
import static dev.fanfare.report.FakeTask.skipped;
import static dev.fanfare.report.FakeTask.took;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.report.FakeRun;
import dev.fanfare.report.SampleRuns;
import dev.fanfare.report.data.RunData;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.LimitPlan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.TaskTimeoutException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RunTreeTest {

  private static final TreeOptions OPTIONS = TreeOptions.DEFAULT;

  private final RunData review = RunData.of(SampleRuns.review());

  @Test
  void showsStepsFailuresCountsAndDigest() {
    assertEquals(
        """
        ╷
        └─ license-review ✘  4.5s
           ├─ 1 questions ✔     1 task  100ms                                    busy 25%
           ├─ 2 answer ✘     300 tasks   4.0s   p50 51ms   p95 76ms   max 79ms   busy 93%  6✘ 33↻
           ├─ 3 score ✔      300 tasks  296ms  p50 4.0ms  p95 4.0ms  max 4.0ms   busy 99%  6 skipped
           ├─ 4 dimension ✔   60 tasks   30ms  p50 2.0ms  p95 2.0ms  max 2.0ms  busy 100%
           └─ 5 verdict ✔       1 task   30ms                                    busy 25%
        Failures (6) by cause
            2  SocketTimeoutException: Read timed out   answer[49], +1
                   for {"licence":"MIT","number":49}
                   at org.example.LicenseReview.ask(LicenseReview.java:88)
                   at org.example.LicenseReview.answer(LicenseReview.java:61)
            2  IllegalStateException: question 99 has no 'answer99'   answer[99], +1
                   for {"licence":"MIT","number":99}
                   at org.example.LicenseReview.ask(LicenseReview.java:91)
                   at org.example.LicenseReview.answer(LicenseReview.java:61)
            2  UncheckedIOException: java.io.IOException: connection reset   answer[149], +1
                   for {"licence":"MIT","number":149}
                   at org.example.LicenseReview.ask(LicenseReview.java:95)
                   at org.example.LicenseReview.answer(LicenseReview.java:61)
               Caused by: java.io.IOException: connection reset
                   at org.example.LicenseReview.ask(LicenseReview.java:94)
                   at org.example.LicenseReview.answer(LicenseReview.java:61)
        Why slow: answer = 90% of wall; too few workers
        [ 662 tasks ] [ 650 succeeded ] [ 15 after a retry ] [ 6 failed ] [ 6 skipped ] [ 0 cancelled ]
        digest 3b9c3b9c3b9c3b9c3b9c3b9c3b9c3b9c3b9c3b9c3b9c3b9c3b9c3b9c3b9c3b9c
        Report: build/fanfare/7f3a91c0ffee/report.html
        """,
        RunTree.render(review, OPTIONS.footer("Report: build/fanfare/7f3a91c0ffee/report.html")));
  }

  @Test
  void aSmallRunShowsEveryTask() {
    RunData small =
        RunData.of(
            FakeRun.of("small", 2)
                .single("load", took(200))
                .step(
                    "use",
                    4,
                    i ->
                        switch (i) {
                          case 0 -> took(3).attempts(2, 5);
                          case 1 -> took(1000).failed(timeout());
                          case 2 -> skipped("load");
                          default -> cancelled();
                        },
                    "load")
                .unreached("sum", "use")
                .ended(RunState.TIMED_OUT, "the run's limit of 1s passed")
                .report());

    assertEquals(
        """
        ╷
        └─ small ✘ timed out  1.2s
           the run's limit of 1s passed
           ├─ 1 load ✔   1 task  200ms                                 busy 50%
           ├─ 2 use ✘   4 tasks   1.0s  p50 3.0ms  p95 1.0s  max 1.0s  busy 50%  1✘ 1↻ 1 skipped 1 cancelled
           │  ├─ use[0] ✔  3.0ms  1↻
           │  ├─ use[1] ✘ timed out  1.0s  TaskTimeoutException: use[1] ran past 1s
           │  ├─ use[2] ↷ skipped  because of load
           │  └─ use[3] ■ cancelled
           └─ 3 sum ↷ not reached
        Failures (1) by cause
            1  TaskTimeoutException: use[1] ran past 1s   use[1]
        Why slow: use = 83% of wall; straggler use[1]
        [ 5 tasks ] [ 2 succeeded ] [ 1 after a retry ] [ 0 failed ] [ 1 timed out ] [ 1 skipped ] [ 1 cancelled ]
        digest 3b9c3b9c3b9c3b9c3b9c3b9c3b9c3b9c3b9c3b9c3b9c3b9c3b9c3b9c3b9c3b9c
        """,
        RunTree.render(small, OPTIONS));
  }

  private static Throwable timeout() {
    Throwable timeout = new TaskTimeoutException("use[1] ran past 1s");
    timeout.setStackTrace(new StackTraceElement[0]);
    return timeout;
  }

  @Test
  void saysHowToGoOnWithoutWhatFailed() {
    FakeRun run =
        FakeRun.of("b", 1)
            .step("s", 3, i -> i == 1 ? took(1).failed(timeout()) : took(1))
            .unreached("t", "s");

    String tree = RunTree.render(RunData.of(run.report()), OPTIONS);

    assertTrue(
        tree.contains(
            "To go on without what failed: @Phase(minSuccess = 0.66), or --set"
                + " steps.s.minSuccess=0.66.\n"),
        tree);
  }

  @Test
  void saysWhatMadeTheRunSlow() {
    StepPlan.Builder<Object> ask =
        StepPlan.of("ask", (bot, call) -> null).limit("api").input(new Input.Given(List.of()));
    RunData run =
        RunData.of(
            FakeRun.of("b", 8)
                .limit(new LimitPlan("api", 4, null))
                .step(1, ask, 80, i -> took(1000))
                .step(2, "sum", 17, i -> took(i == 16 ? 4000 : 100))
                .report());

    assertEquals(
        "Why slow: ask = 83% of wall; ask held back by its limit; straggler sum[16]",
        whySlow(run, 120));
    assertEquals("Why slow: ask = 83% of wall; straggler sum[16]", whySlow(run, 52));
  }

  @Test
  void saysHowLongWorkersWaitedAtBarriers() {
    RunData run =
        RunData.of(
            FakeRun.of("b", 4)
                .step("parse", 5, i -> took(1000))
                .step("load", 5, i -> took(1000))
                .report());

    assertEquals("Why slow: parse = 50% of wall; 1.5s waiting at barriers", whySlow(run, 120));
  }

  private static String whySlow(RunData run, int width) {
    return RunTree.render(run, OPTIONS.width(width))
        .lines()
        .filter(line -> line.startsWith("Why slow"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void asciiIsAscii() {
    String tree = RunTree.render(review, OPTIONS.unicode(false).details(DetailLevel.TASKS));

    assertEquals("", tree.replaceAll("[\\x20-\\x7e\\n]", ""));
    assertTrue(tree.contains("'- license-review [X]  4.5s"), tree);
    assertTrue(tree.contains("+- answer[3] [OK]"), tree);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 100})
  void stepsAndFailuresFitTheWidth(int width) {
    RunTree.render(review, OPTIONS.width(width))
        .lines()
        .filter(line -> !line.startsWith("[") && !line.startsWith("digest"))
        .forEach(line -> assertTrue(line.length() <= width, line));
  }

  @Test
  void coloursAreAsWideAsNothing() {
    String colored = RunTree.render(review, OPTIONS.color(true));

    assertTrue(colored.contains("\u001b[31m✘\u001b[0m"), colored);
    assertEquals(RunTree.render(review, OPTIONS), colored.replaceAll("\u001b\\[\\d+m", ""));
  }

  @Test
  void detailsSayHowMuch() {
    long none = lines(DetailLevel.NONE);
    long summary = lines(DetailLevel.SUMMARY);
    long steps = lines(DetailLevel.STEPS);
    long tasks = lines(DetailLevel.TASKS);

    assertEquals(2, none);
    assertEquals(steps, summary + 5);
    assertEquals(tasks, steps + 662);
  }

  private long lines(DetailLevel details) {
    return RunTree.render(review, OPTIONS.details(details)).lines().count();
  }

  @Test
  void noAdviceDrivesTheTerminalByAStepsName() {
    FakeRun run =
        FakeRun.of("b", 1)
            .step("s\u001b[2J", 3, i -> i == 1 ? took(1).failed(timeout()) : took(1))
            .unreached("t", "s\u001b[2J");

    String tree = RunTree.render(RunData.of(run.report()), OPTIONS);

    assertTrue(tree.contains("steps.s [2J.minSuccess"), tree);
    assertEquals(-1, tree.indexOf('\u001b'), tree);
  }

  @Test
  void textThatIsNotOursCannotDriveTheTerminal() {
    String hostile = "a\u001b[2J\r\nb\u0007\u202ec\u009b";
    RunData run =
        RunData.of(
            FakeRun.of(hostile, 1)
                .step(hostile, 3, i -> took(1).failed(new IllegalStateException(hostile)))
                .ended(RunState.FAILED, hostile)
                .report());
    for (DetailLevel details : DetailLevel.values()) {
      String tree = RunTree.render(run, OPTIONS.details(details));
      assertFalse(
          Stream.of("\u001b", "\r", "\u0007", "\u202e", "\u009b").anyMatch(tree::contains), tree);
    }
  }
}
