package dev.fanfare.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar as people start it: its commands, in processes of their own. */
@Timeout(120)
class FanfareJarIT {

  @TempDir Path directory;

  private final List<Process> processes = new ArrayList<>();

  @AfterEach
  void endProcesses() {
    processes.forEach(Process::destroyForcibly);
  }

  private Process start(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("fanfare.jar")));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
    processes.add(process);
    return process;
  }

  private String run(int exitCode, String... arguments) throws Exception {
    Process process = start(arguments);
    String output = new String(process.getInputStream().readAllBytes());
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(exitCode, process.exitValue(), output);
    return output;
  }

  @Test
  void aSecondProcessTakesOverWhatAKilledOneHeld() throws Exception {
    StringBuilder tasks = new StringBuilder("[");
    for (int i = 0; i < 40; i++) {
      tasks
          .append(i == 0 ? "" : ",")
          .append("{\"name\": \"t\", \"function\": \"sleep\", \"params\": {\"seconds\": 0.1}}");
    }
    Files.writeString(directory.resolve("tasks.json"), tasks.append(']'));
    run(0, "batch", "add-batch", "tasks.json");
    Process first = start("batch", "start", "--max-concurrent", "2");
    BufferedReader progress = first.inputReader();
    assertTrue(progress.readLine().contains("running"));
    Process second = start("batch", "start", "--max-concurrent", "4");
    first.destroyForcibly();
    String output = new String(second.getInputStream().readAllBytes());
    assertTrue(second.waitFor(60, TimeUnit.SECONDS));
    assertTrue(output.contains("40 of 40 ended, 0 failed"), output);
    assertTrue(run(0, "batch", "results", "--limit", "1").contains("succeeded"));
  }

  @Test
  void whatIsWrongIsOneLine() throws Exception {
    assertEquals(
        "there is no function 'shell'; the functions are sleep; 'shell' is off unless it is"
            + " allowed: --allow shell\n",
        run(2, "batch", "add", "x", "shell"));
    assertTrue(run(2, "batch", "ad").startsWith("there is no batch action 'ad'"));
    assertTrue(
        run(2, "batch", "add", "x", "sleep", "{").startsWith("the parameters: no JSON at line 1"));
    assertTrue(run(2, "serve", "--port", "x").startsWith("--port is 'x'"));
    assertTrue(run(2, "sevre").startsWith("there is no command and no bot 'sevre'"));
  }

  @Test
  void servesUntilItIsAskedToEnd() throws Exception {
    Process serve = start("serve", "--port", "0");
    Map<String, String> printed = new HashMap<>();
    BufferedReader lines = serve.inputReader();
    while (printed.size() < 4) {
      String line = lines.readLine();
      printed.put(line.substring(0, line.indexOf(' ')), line.substring(line.lastIndexOf(' ') + 1));
    }
    HttpClient client = HttpClient.newHttpClient();
    var added =
        client.send(
            HttpRequest.newBuilder(URI.create(printed.get("api") + "batch/add"))
                .header("Authorization", "Bearer " + printed.get("token"))
                .POST(BodyPublishers.ofString("{\"name\": \"a\", \"function\": \"sleep\"}"))
                .build(),
            BodyHandlers.ofString());
    assertEquals(200, added.statusCode(), added.body());
    serve.destroy();
    assertTrue(serve.waitFor(30, TimeUnit.SECONDS), "it did not end");
    assertTrue(run(0, "batch", "status").contains("0 of 1 ended"));
  }
}
