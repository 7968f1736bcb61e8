package dev.fanfare.queue.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.queue.function.ShellFunction;
import dev.fanfare.queue.function.SleepFunction;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The nine actions, by the JSON that every face passes on. */
@Timeout(60)
class BatchServiceTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path directory;

  private Store store;
  private BatchService batch;

  @BeforeEach
  void open() {
    store = Store.open(directory.resolve("store.db"));
    batch =
        BatchService.open(
            store,
            "batch",
            List.of(new SleepFunction(), ShellFunction.create(false)),
            directory.resolve("out"));
  }

  @AfterEach
  void close() {
    batch.close();
    store.close();
  }

  private JsonNode call(BatchAction action, String input) {
    return batch.call(action, JSON.readTree(input));
  }

  private void run() throws InterruptedException {
    call(BatchAction.START, "{\"max_concurrent\": 2}");
    assertTrue(batch.awaitEnd(Duration.ofSeconds(50)));
  }

  @Test
  void addsStartsAndReturnsResults() throws Exception {
    JsonNode added =
        call(
            BatchAction.ADD,
            "{\"name\": \"hello\", \"function\": \"shell\", \"params\": {\"command\": [\"echo\","
                + " \"hi\"]}, \"priority\": \"high\"}");
    assertEquals(
        "task 1 'hello' is ready; call start to run the batch", added.get("message").stringValue());
    call(
        BatchAction.ADD,
        "{\"name\": \"bad\", \"function\": \"sleep\", \"params\": {\"fail\": \"no\"}}");
    assertEquals("stopped", call(BatchAction.STATUS, "{}").get("state").stringValue());
    run();
    JsonNode status = call(BatchAction.STATUS, "{\"detailed\": true}");
    assertEquals(
        "2 of 2 ended, 1 failed; nothing is open; results shows what came out",
        status.get("message").stringValue());
    assertEquals(
        "IllegalStateException: no", status.get("failures").get(0).get("failure").stringValue());
    assertTrue(status.get("functions").has("shell"));
    JsonNode results = call(BatchAction.RESULTS, "{\"filter\": \"succeeded\"}").get("results");
    assertEquals(1, results.size());
    assertEquals("hi\n", results.get(0).get("result").get("stdout").stringValue());
    assertEquals(0, results.get(0).get("result").get("exitCode").intValue());
    JsonNode one = call(BatchAction.RESULTS, "{\"id\": 2}").get("results").get(0);
    assertEquals("failed", one.get("history").get(0).get("outcome").stringValue());
  }

  @Test
  void addsAListWholeOrNotAtAll() throws Exception {
    FanfareException refused =
        assertThrows(
            FanfareException.class,
            () ->
                call(
                    BatchAction.ADD_BATCH,
                    "{\"tasks\": [{\"name\": \"a\", \"function\": \"sleep\"}, {\"name\": \"b\","
                        + " \"function\": \"sleep\", \"priority\": \"urgent\"}]}"));
    assertEquals(
        "tasks[1]: parameter 'priority' of 'add' is \"urgent\", and must be critical, high, medium"
            + " or low; nothing was added",
        refused.getMessage());
    assertEquals(0, call(BatchAction.STATUS, "{}").get("total").intValue());
    call(
        BatchAction.ADD_BATCH,
        "{\"tasks\": [{\"name\": \"a\", \"function\": \"sleep\", \"params\": {\"fail\": \"x\"}},"
            + " {\"name\": \"b\", \"function\": \"sleep\", \"after\": [\"a\"]}]}");
    run();
    assertEquals(
        "its parent 1 is dead",
        call(BatchAction.RESULTS, "{\"filter\": \"skipped\"}")
            .get("results")
            .get(0)
            .get("failure")
            .stringValue());
  }

  @Test
  void pagesThroughResultsByCursor() throws Exception {
    StringBuilder tasks = new StringBuilder();
    for (int i = 0; i < 7; i++) {
      tasks.append(i == 0 ? "" : ",").append("{\"name\": \"t\", \"function\": \"sleep\"}");
    }
    call(BatchAction.ADD_BATCH, "{\"tasks\": [" + tasks + "]}");
    run();
    JsonNode first = call(BatchAction.RESULTS, "{\"limit\": 4}");
    assertEquals(4, first.get("next_after").intValue());
    JsonNode second = call(BatchAction.RESULTS, "{\"limit\": 4, \"after\": 4}");
    assertEquals(3, second.get("results").size());
    assertFalse(second.has("next_after"));
  }

  @Test
  void stopsAndGoesOnAndCancelsAndClears() throws Exception {
    call(
        BatchAction.ADD,
        "{\"name\": \"long\", \"function\": \"sleep\", \"params\": {\"seconds\": 600}}");
    call(BatchAction.START, "{}");
    while (call(BatchAction.STATUS, "{}").get("running_tasks").isEmpty()) {
      Thread.onSpinWait();
    }
    assertTrue(call(BatchAction.STOP, "{\"now\": true}").get("stopped").booleanValue());
    assertTrue(batch.awaitEnd(Duration.ofSeconds(50)));
    assertEquals(1, call(BatchAction.STATUS, "{}").get("ready").intValue());
    assertEquals(0, call(BatchAction.CLEAR, "{}").get("cleared").intValue(), "it is open");
    assertEquals(
        "task 1 is cancelled",
        call(BatchAction.CANCEL, "{\"id\": 1}").get("message").stringValue());
    assertEquals(
        "task 1 has ended already: it is cancelled",
        call(BatchAction.CANCEL, "{\"id\": 1}").get("message").stringValue());
    assertEquals(1, call(BatchAction.CLEAR, "{}").get("cleared").intValue());
  }

  @Test
  void aStopReachesTheWorkersOfAnotherService() throws Exception {
    call(
        BatchAction.ADD,
        "{\"name\": \"long\", \"function\": \"sleep\", \"params\": {\"seconds\": 600}}");
    call(BatchAction.START, "{}");
    while (call(BatchAction.STATUS, "{}").get("running_tasks").isEmpty()) {
      Thread.onSpinWait();
    }
    try (Store other = Store.open(directory.resolve("store.db"));
        BatchService service =
            BatchService.open(other, "batch", List.of(new SleepFunction()), directory)) {
      assertFalse(
          service
              .call(BatchAction.STOP, JSON.readTree("{\"now\": true}"))
              .get("stopped")
              .booleanValue());
    }
    assertTrue(batch.awaitEnd(Duration.ofSeconds(50)));
  }

  @Test
  void stopsWhenItsTimeIsOver() throws Exception {
    call(
        BatchAction.ADD,
        "{\"name\": \"long\", \"function\": \"sleep\", \"params\": {\"seconds\": 600}}");
    call(BatchAction.START, "{\"timeout\": 0.1}");
    assertTrue(batch.awaitEnd(Duration.ofSeconds(50)));
    assertEquals(1, call(BatchAction.STATUS, "{}").get("open").intValue());
  }

  @Test
  void exportsWithoutLossAndGuardsFormulas() throws Exception {
    call(
        BatchAction.ADD,
        "{\"name\": \"=1+1;\\\"x\\\"\", \"function\": \"sleep\", \"params\": {\"seconds\": 0}}");
    run();
    JsonNode exported = call(BatchAction.EXPORT, "{\"out\": \"sub/results.csv\"}");
    List<String> lines = Files.readAllLines(Path.of(exported.get("file").stringValue()));
    assertTrue(
        lines.get(1).startsWith("1,\"'=1+1;\"\"x\"\"\",sleep,succeeded,medium,"), lines.get(1));
    call(BatchAction.EXPORT, "{}");
    JsonNode json = JSON.readTree(Files.readString(directory.resolve("out/results.json")));
    assertEquals("=1+1;\"x\"", json.get(0).get("name").stringValue());
    assertEquals(0.0, json.get(0).get("result").get("slept").doubleValue());
    assertEquals(0, json.get(0).get("params").get("seconds").intValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"../out.json", "/etc/passwd", "a/../../b", "link/x.json", ".", ""})
  void neverLeavesTheExportDirectory(String name) throws Exception {
    Files.createDirectories(directory.resolve("out"));
    Files.createSymbolicLink(directory.resolve("out/link"), directory);
    if (name.isEmpty()) {
      call(BatchAction.EXPORT, "{\"out\": \"\"}");
      assertTrue(Files.exists(directory.resolve("out/results.json")));
    } else {
      assertThrows(
          BatchException.class, () -> call(BatchAction.EXPORT, "{\"out\": \"" + name + "\"}"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ADD | {\"name\": \"x\"} | 'add' needs its parameter 'function'",
        "ADD | {\"name\": \" \", \"function\": \"sleep\"} | parameter 'name' of 'add' is \" \", and"
            + " must be a text that is not blank",
        "ADD | {\"name\": \"x\", \"function\": \"slep\"} | there is no function 'slep'; the"
            + " functions are shell, sleep",
        "ADD | {\"name\": \"x\", \"function\": \"http\"} | there is no function 'http'; the"
            + " functions are shell, sleep; 'http' is off unless it is allowed: --allow http",
        "ADD | {\"name\": \"x\", \"function\": \"sleep\", \"max_retries\": -1} | parameter"
            + " 'max_retries' of 'add' is -1, and must be a whole number from 0 to 1000",
        "ADD | {\"name\": \"x\", \"function\": \"sleep\", \"params\": []} | the arguments of"
            + " 'sleep' must be a JSON object, and not []",
        "ADD | {\"name\": \"x\", \"function\": \"sleep\", \"after\": [99]} | 'after' names task 99,"
            + " which is not there",
        "ADD | {\"name\": \"x\", \"function\": \"sleep\", \"retries\": 1} | 'add' has no parameter"
            + " 'retries'; it takes after, dedupe, delay, function, max_retries, name, params,"
            + " priority, timeout",
        "ADD_BATCH | {\"tasks\": []} | parameter 'tasks' of 'add_batch' is [], and must be a list"
            + " of at least one task",
        "START | {\"max_concurrent\": 0} | parameter 'max_concurrent' of 'start' is 0, and must be"
            + " a whole number from 1 to 1000",
        "RESULTS | {\"filter\": \"some\"} | filter is 'some', and must be one of all, ended, open,"
            + " succeeded, failed, cancelled, skipped, running",
        "EXPORT | {\"format\": \"xml\"} | format is 'xml', and must be json or csv",
        "CANCEL | {} | cancel needs either an id, or \"all\": true",
        "CANCEL | {\"id\": 7} | there is no task 7; results lists them",
        "STATUS | [] | the arguments of 'status' must be a JSON object, and not []",
      })
  void wrongInputIsNamed(BatchAction action, String input, String message) {
    assertEquals(
        message, assertThrows(FanfareException.class, () -> call(action, input)).getMessage());
  }
}
