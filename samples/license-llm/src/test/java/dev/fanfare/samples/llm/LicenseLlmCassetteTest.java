package dev.fanfare.samples.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.testkit.BotTest;
import dev.fanfare.testkit.TestRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The whole review without a server: the answers, a refusal and a failure are on a cassette. To
 * record it again: {@code mvn test -Dtest=LicenseLlmCassetteTest -Dfanfare.cassette=record}.
 */
@BotTest(cassette = "license-llm.ndjson")
final class LicenseLlmCassetteTest {

  /** Part of what is recorded; only a recording listens on it. */
  private static final int PORT = 18711;

  @Test
  void reviewsWithoutTheServer(TestRun<LicenseLlm> run) throws IOException {
    Optional<ScriptedServer> server = serverToRecordFrom();
    try {
      RunReport report =
          run.param("endpoint", "http://127.0.0.1:" + PORT + "/v1/chat/completions")
              .param("licenses", List.of("MIT"))
              .toEnd()
              .orThrow();

      assertEquals(
          Files.readString(Path.of("expected-output.txt")), report.result(Agreement.class).text());
      List<TaskRecord> asked =
          report.tasks().stream().filter(task -> task.step().equals("ask")).toList();
      assertEquals(1, asked.stream().mapToInt(TaskRecord::refusals).sum());
      assertEquals(31, asked.stream().mapToInt(TaskRecord::attempts).sum());
      assertTrue(run.time().elapsed().compareTo(Duration.ofSeconds(5)) >= 0);
    } finally {
      server.ifPresent(ScriptedServer::close);
    }
  }

  private static Optional<ScriptedServer> serverToRecordFrom() throws IOException {
    if (System.getProperty("fanfare.cassette", "replay").equals("replay")) {
      return Optional.empty();
    }
    ScriptedServer server =
        new ScriptedServer(
            PORT,
            List.of(200, 429, 500),
            user -> "{\"verdict\": \"YES\", \"quote\": \"to deal in the Software\"}");
    server.retryAfter("5");
    return Optional.of(server);
  }
}
