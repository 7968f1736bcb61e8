package dev.fanfare.samples.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.result.LimitRecord;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.testkit.BotTest;
import dev.fanfare.testkit.RunReportAssert;
import dev.fanfare.testkit.TestRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@BotTest
final class LicenseLlmTest {

  private static final Function<String, String> YES =
      user -> "Certainly! {\"verdict\": \"YES\", \"quote\": \"to deal in the Software\"}";

  @Test
  void comparesTheModelWithTheRules() throws IOException {
    try (ScriptedServer server = new ScriptedServer(List.of(), YES)) {
      RunReport report = review(server, 8).orThrow();

      assertEquals(
          Files.readString(Path.of("expected-output.txt")), report.result(Agreement.class).text());
      assertEquals(30, server.statuses().size());
    }
  }

  @Test
  void asksAgainWhenTheServerSaysSoOrStumbles() throws IOException {
    try (ScriptedServer server = new ScriptedServer(List.of(429, 500, 429, 200), YES)) {
      RunReport report = review(server, 1).orThrow();

      assertEquals(List.of(429, 500, 429, 200), server.statuses().subList(0, 4));
      assertEquals(33, server.statuses().size());
      assertEquals(30, report.results("ask", Reply.class).size());
    }
  }

  @Test
  void aQuotaCostsNoRetry() throws IOException {
    try (ScriptedServer server = new ScriptedServer(List.of(), YES)) {
      server.quota(5, 100);
      RunReport report = review(server, 8).orThrow();

      long refused = server.statuses().stream().filter(status -> status == 429).count();
      LimitRecord api = report.limits().get(0);
      assertEquals(refused, api.refusals());
      assertTrue(refused <= 4L * api.pauses(), api::toString);
      report.tasks().forEach(task -> assertEquals(1, task.attempts(), task::id));
    }
  }

  @Test
  void asksOnceWhatTheServerRefuses() throws IOException {
    try (ScriptedServer server = new ScriptedServer(List.of(400), YES)) {
      RunReport report = review(server, 1);

      assertEquals(RunState.SUCCEEDED, report.state());
      assertEquals(TaskState.FAILED, report.task("ask[0]").state());
      assertEquals(1, report.task("ask[0]").attempts());
      assertInstanceOf(RefusedException.class, report.task("ask[0]").failure().orElseThrow());
      assertEquals("ask[0]", report.task("compare[0]").skippedBecauseOf().orElseThrow());
    }
  }

  @Test
  void failsWhenTooManyAreRefused() throws IOException {
    try (ScriptedServer server = new ScriptedServer(List.of(403, 403, 403, 403), YES)) {
      assertEquals(RunState.FAILED, review(server, 1).state());
    }
  }

  @Test
  void sendsTheTextAndTheQuestion() throws IOException {
    Function<String, String> echo =
        user ->
            user.contains("Permission is hereby granted") && user.contains("?")
                ? YES.apply(user)
                : "no";
    try (ScriptedServer server = new ScriptedServer(List.of(), echo)) {
      assertEquals(30, review(server, 8).orThrow().results("ask", Reply.class).size());
    }
  }

  /** Nobody waits for it: the time is virtual. */
  @Test
  void restsForAsLongAsAnOutageLasts(TestRun<LicenseLlm> run) throws IOException {
    run.fault("ask").fail(3, () -> new IOException("no route"));
    try (ScriptedServer server = new ScriptedServer(List.of(), YES)) {
      RunReport report =
          run.param("endpoint", server.endpoint()).param("licenses", List.of("MIT")).toEnd();

      RunReportAssert.assertThat(report).hasSucceeded().task("ask[29]").hasAttempts(4);
      assertTrue(
          run.time().elapsed().compareTo(Duration.ofMillis(500 + 1000 + 2000).dividedBy(2)) >= 0);
    }
  }

  private static RunReport review(ScriptedServer server, int workers) {
    return Fanfare.bot(LicenseLlm.class)
        .param("endpoint", server.endpoint())
        .param("licenses", List.of("MIT"))
        .workers(workers)
        .run();
  }
}
