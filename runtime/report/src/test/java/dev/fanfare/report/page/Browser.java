package dev.fanfare.report.page;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium, driven over chromedriver's HTTP protocol (W3C WebDriver). */
final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process driver;
  private final String base;
  private final String session;

  private Browser(Path executable, Path chromium) throws IOException, InterruptedException {
    int port = freePort();
    driver =
        new ProcessBuilder(executable.toString(), "--port=" + port)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    base = "http://127.0.0.1:" + port + "/session";
    session = newSession(chromium).get("sessionId").stringValue();
  }

  /** Where chromedriver and Chromium are; empty if this machine has not both. */
  static Optional<Path> driver() {
    return executable("chromedriver").filter(driver -> chromium().isPresent());
  }

  private static Optional<Path> chromium() {
    return executable("chromium").or(() -> executable("google-chrome"));
  }

  private static Optional<Path> executable(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Browser start() throws IOException, InterruptedException {
    return new Browser(driver().orElseThrow(), chromium().orElseThrow());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private JsonNode newSession(Path chromium) throws IOException, InterruptedException {
    List<String> arguments =
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-ipc-flooding-protection",
            "--hide-scrollbars",
            "--window-size=1280,900");
    Map<String, Object> options =
        Map.of("binary", chromium.toString(), "args", arguments, "perfLoggingPrefs", Map.of());
    Map<String, Object> wanted =
        Map.of(
            "goog:chromeOptions",
            options,
            "goog:loggingPrefs",
            Map.of("browser", "ALL", "performance", "ALL"));
    Map<String, Object> body = Map.of("capabilities", Map.of("alwaysMatch", wanted));
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return send("POST", base, body);
      } catch (java.net.ConnectException e) {
        if (System.nanoTime() > deadline || !driver.isAlive()) {
          throw e;
        }
        Thread.onSpinWait();
      }
    }
  }

  private JsonNode send(String method, String address, Object body)
      throws IOException, InterruptedException {
    HttpRequest.BodyPublisher publisher =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .method(method, publisher)
            .build();
    HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    JsonNode value = JSON.readTree(response.body()).get("value");
    if (response.statusCode() != 200) {
      throw new IOException(method + " " + address + ": " + value);
    }
    return value;
  }

  private JsonNode post(String command, Object body) {
    try {
      return send("POST", base + "/" + session + "/" + command, body);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Opens a file, and waits until its scripts say that it is ready. */
  void open(Path file, String fragment) {
    visit(file, fragment);
    await("return document.documentElement.classList.contains('ready')");
  }

  /** Opens a file. */
  void visit(Path file, String fragment) {
    post("url", Map.of("url", "about:blank"));
    post("url", Map.of("url", file.toUri() + fragment));
  }

  /** What a script returns. */
  JsonNode run(String script, Object... arguments) {
    return post("execute/sync", Map.of("script", script, "args", arguments));
  }

  /** Waits until a script returns true: as long as the browser needs, at most a minute. */
  void await(String script) {
    String wait =
        "const done = arguments[arguments.length - 1];"
            + "const check = () => (() => {%s})() ? done(true) : requestAnimationFrame(check);"
            + "check();";
    post("timeouts", Map.of("script", PATIENCE.toMillis()));
    post("execute/async", Map.of("script", wait.formatted(script), "args", List.of()));
  }

  /** Presses keys, one after the other, wherever the focus is. */
  void press(String... keys) {
    List<Map<String, String>> actions =
        Stream.of(keys)
            .flatMap(
                key ->
                    Stream.of(
                        Map.of("type", "keyDown", "value", key),
                        Map.of("type", "keyUp", "value", key)))
            .toList();
    post(
        "actions",
        Map.of("actions", List.of(Map.of("type", "key", "id", "k", "actions", actions))));
  }

  /** Presses the mouse at a point of the window, moves to another, and lets go. */
  void drag(int fromX, int fromY, int toX, int toY) {
    List<Map<String, Object>> actions =
        List.of(
            Map.of("type", "pointerMove", "duration", 0, "x", fromX, "y", fromY),
            Map.of("type", "pointerDown", "button", 0),
            Map.of("type", "pointerMove", "duration", 40, "x", toX, "y", toY),
            Map.of("type", "pointerUp", "button", 0));
    post(
        "actions",
        Map.of("actions", List.of(Map.of("type", "pointer", "id", "m", "actions", actions))));
  }

  /** Sends a command of the DevTools protocol. */
  JsonNode devTools(String command, Map<String, ?> parameters) {
    return post("goog/cdp/execute", Map.of("cmd", command, "params", parameters));
  }

  /** A window of a phone's size and pixels, or of a desk's. */
  void size(int width, int height, boolean phone) {
    devTools(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width", width, "height", height, "deviceScaleFactor", phone ? 2 : 1, "mobile", phone));
  }

  void dark(boolean dark) {
    Map<String, String> feature =
        Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
    devTools("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
  }

  void scripts(boolean on) {
    devTools("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
  }

  /** What the browser logged since this was asked last: its console, or its network. */
  List<JsonNode> log(String type) {
    return post("se/log", Map.of("type", type)).valueStream().toList();
  }

  byte[] screenshot() {
    JsonNode shot = devTools("Page.captureScreenshot", Map.of("format", "png"));
    return Base64.getDecoder().decode(shot.get("data").stringValue());
  }

  @Override
  public void close() {
    try {
      send("DELETE", base + "/" + session, null);
    } catch (IOException e) {
      // The driver goes with its browser.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      driver.destroy();
    }
  }
}
