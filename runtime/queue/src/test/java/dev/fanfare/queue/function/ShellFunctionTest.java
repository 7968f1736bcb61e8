package dev.fanfare.queue.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.runtime.result.FanfareException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs that are run, and ended whatever they do. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class ShellFunctionTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path directory;

  private final ShellFunction shell = ShellFunction.create(true);

  static FunctionContext context() {
    return new FunctionContext("7", 1, 1, "w", "key-7", 1, Duration.ZERO, () -> true);
  }

  private Map<?, ?> call(String arguments) throws Exception {
    return (Map<?, ?>) shell.call(JSON.readTree(arguments), context());
  }

  @Test
  void passesArgumentsAsTheyAre() throws Exception {
    Map<?, ?> result = call("{\"command\": [\"printf\", \"%s|\", \"a b\", \"$HOME\", \"*\"]}");
    assertEquals("a b|$HOME|*|", result.get("stdout"));
    assertEquals(0, result.get("exitCode"));
  }

  @Test
  void givesDirectoryEnvironmentAndInput() throws Exception {
    JsonNode arguments =
        JSON.valueToTree(
            Map.of(
                "command",
                "cat; pwd; echo $WHO $FANFARE_TASK",
                "shell",
                true,
                "directory",
                directory.toString(),
                "environment",
                Map.of("WHO", "me"),
                "input",
                "in\n"));
    Map<?, ?> result = (Map<?, ?>) shell.call(arguments, context());
    assertEquals("in\n" + directory.toRealPath() + "\nme 7\n", result.get("stdout"));
  }

  @Test
  void anotherExitCodeIsAFailureUnlessItIsExpected() throws Exception {
    CommandFailedException failed =
        assertThrows(
            CommandFailedException.class,
            () -> call("{\"shell\": true, \"command\": \"echo broken >&2; exit 3\"}"));
    assertEquals("'/bin/sh' ended with exit code 3: broken", failed.getMessage());
    assertEquals(
        3,
        call("{\"shell\": true, \"command\": \"exit 3\", \"exitCodes\": [0, 3]}").get("exitCode"));
  }

  @Test
  void keepsOneMebibyteOfOutput() throws Exception {
    Map<?, ?> result = call("{\"shell\": true, \"command\": \"yes | head -c 3000000\"}");
    assertEquals(CapturedText.MOST_BYTES, result.get("stdout").toString().length());
    assertEquals(true, result.get("truncated"));
  }

  @Test
  void nothingIsLeftOfATreeThatIgnoresSignalsAndGoesToTheBackground() throws Exception {
    Path pids = directory.resolve("pids");
    String script =
        "trap '' TERM HUP INT; (trap '' TERM HUP INT; sleep 600 & echo $! >> %1$s; wait) & echo $! >> %1$s; sleep 0.3"
            .formatted(pids);
    call(JSON.writeValueAsString(Map.of("shell", true, "command", script)));
    assertGone(pids);
  }

  @Test
  void anInterruptEndsTheTree() throws Exception {
    Path pids = directory.resolve("pids");
    String script = "trap '' TERM; echo $$ >> %s; while :; do sleep 600; done".formatted(pids);
    JsonNode arguments = JSON.valueToTree(Map.of("shell", true, "command", script));
    Thread caller =
        new Thread(
            () -> assertThrows(InterruptedException.class, () -> shell.call(arguments, context())));
    caller.start();
    while (!Files.exists(pids) || Files.readString(pids).isBlank()) {
      Thread.onSpinWait();
    }
    caller.interrupt();
    caller.join();
    assertGone(pids);
  }

  private static void assertGone(Path pids) throws Exception {
    assertFalse(Files.readAllLines(pids).isEmpty());
    for (String pid : Files.readAllLines(pids)) {
      var handle = ProcessHandle.of(Long.parseLong(pid.strip()));
      if (handle.isPresent()) {
        handle.get().onExit().get(20, TimeUnit.SECONDS);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"command\": \"ls -l\"} | parameter 'command' of 'shell' is \"ls -l\", and must be a list"
            + " such as [\"ls\", \"-l\"]: no shell splits it",
        "{\"command\": []} | parameter 'command' of 'shell' is [], and must be a list that begins"
            + " with a program",
        "{\"command\": [1]} | parameter 'command' of 'shell' is [1], and must be a list of texts",
        "{} | 'shell' needs its parameter 'command'",
        "{\"comand\": [\"ls\"]} | 'shell' has no parameter 'comand'; it takes code, command,"
            + " directory, environment, exitCodes, input, runtime, shell",
        "{\"runtime\": \"perl\", \"code\": \"1\"} | parameter 'runtime' of 'shell' is \"perl\", and"
            + " must be python, nodejs or terminal",
        "[] | the arguments of 'shell' must be a JSON object, and not []",
      })
  void wrongArgumentsAreNamed(String arguments, String message) {
    JsonNode tree = JSON.readTree(arguments);
    assertEquals(
        message, assertThrows(FanfareException.class, () -> shell.check(tree)).getMessage());
  }

  @Test
  void aScriptIsRefusedWhereScriptsAreNotAllowed() {
    JsonNode tree = JSON.readTree("{\"shell\": true, \"command\": \"ls\"}");
    String message =
        assertThrows(FanfareException.class, () -> ShellFunction.create(false).check(tree))
            .getMessage();
    assertTrue(message.startsWith("'shell': true is not allowed here"), message);
  }

  @Test
  void aProgramThatIsNotThereSaysSo() {
    FanfareException failed =
        assertThrows(FanfareException.class, () -> call("{\"command\": [\"no-such-program\"]}"));
    assertTrue(failed.getMessage().contains("no-such-program"), failed.getMessage());
  }
}
