package dev.fanfare.report.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page in a headless Chromium: it is looked at, typed into, and asked by script. */
final class ChromeBrowser implements AutoCloseable {

  /** What to do where {@link #isThere} says no. */
  static final String HOW_TO_GET_IT =
      "no chromium in PATH; get it with 'apt-get install chromium', or your system's equivalent";

  private static final String LISTENING = "DevTools listening on ";
  private static final List<String> ARGUMENTS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          // Else it ignores a page that changes its address more than 200 times in 10 s.
          "--disable-ipc-flooding-protection",
          "--hide-scrollbars",
          "--remote-debugging-port=0");

  /** The virtual codes of keys that are no character. */
  private static final Map<String, Integer> KEYS =
      Map.of("Enter", 13, "Escape", 27, "ArrowDown", 40, "Tab", 9);

  private final Path profile;
  private final Process process;
  private final DevTools tools;
  private final List<String> console = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  private ChromeBrowser(Path chromium) throws IOException {
    profile = Files.createTempDirectory("fanfare-browser");
    List<String> command = new ArrayList<>(List.of(chromium.toString()));
    command.addAll(ARGUMENTS);
    command.add("--user-data-dir=" + profile);
    process = new ProcessBuilder(command).redirectErrorStream(true).start();
    tools = DevTools.openPage(address());
    Stream.of("Page", "Runtime", "Log", "Network").forEach(part -> tools.send(part + ".enable"));
  }

  /** Whether this machine has a Chromium. */
  static boolean isThere() {
    return chromium().isPresent();
  }

  private static Optional<Path> chromium() {
    String[] directories =
        System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator);
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name -> Stream.of(directories).map(directory -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static ChromeBrowser start() throws IOException {
    return new ChromeBrowser(chromium().orElseThrow(() -> new IOException(HOW_TO_GET_IT)));
  }

  /** Chromium says where it listens; what it says afterwards nobody reads, but it must be taken. */
  private URI address() throws IOException {
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    List<String> lines = new ArrayList<>();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(LISTENING)) {
        Thread reader = new Thread(() -> said.lines().forEach(rest -> {}), "chromium output");
        reader.setDaemon(true);
        reader.start();
        return URI.create(line.substring(LISTENING.length()));
      }
      lines.add(line);
    }
    throw new IOException("chromium ended: " + lines);
  }

  /** Opens a file, and waits until its scripts say that it is ready. */
  void open(Path file, String fragment) {
    visit(file, fragment);
    await("return document.documentElement.classList.contains('ready')");
  }

  /** Opens a file, and waits until it is loaded; also if it was open before. */
  void visit(Path file, String fragment) {
    for (String url : List.of("about:blank", file.toUri() + fragment)) {
      tools.until("Page.loadEventFired", () -> tools.send("Page.navigate", Map.of("url", url)));
    }
  }

  /** What a script returns, or what the promise that it returns is resolved to. */
  JsonNode run(String script, Object... arguments) {
    String call = "(function () {" + script + "\n}).apply(null, " + json(List.of(arguments)) + ")";
    JsonNode answer =
        tools.send(
            "Runtime.evaluate",
            Map.of(
                "expression",
                call,
                "returnByValue",
                true,
                "awaitPromise",
                true,
                "userGesture",
                true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.get("exceptionDetails") + " in " + script);
    }
    return answer.get("result").path("value");
  }

  private static String json(Object value) {
    return JsonMapper.shared().writeValueAsString(value);
  }

  /** Waits until a script returns true: as long as the browser needs, at most a minute. */
  void await(String script) {
    run(
        """
        return new Promise((done) => {
          const check = () => (() => {%s})() ? done() : requestAnimationFrame(check);
          check();
        });
        """
            .formatted(script));
  }

  /** Presses keys, one after the other, wherever the focus is. */
  void press(String... keys) {
    for (String key : keys) {
      boolean named = KEYS.containsKey(key);
      String text = key.equals("Enter") ? "\r" : named ? "" : key;
      int code = KEYS.getOrDefault(key, 0);
      for (String type : List.of(text.isEmpty() ? "rawKeyDown" : "keyDown", "keyUp")) {
        tools.send(
            "Input.dispatchKeyEvent",
            Map.of(
                "type", type,
                "key", key,
                "text", type.equals("keyUp") ? "" : text,
                "windowsVirtualKeyCode", code));
      }
    }
  }

  /** Presses the mouse at a point of the window, moves to another, and lets go. */
  void drag(int fromX, int fromY, int toX, int toY) {
    mouse("mouseMoved", 0, fromX, fromY);
    mouse("mousePressed", 1, fromX, fromY);
    mouse("mouseMoved", 1, toX, toY);
    mouse("mouseReleased", 0, toX, toY);
  }

  private void mouse(String type, int buttons, int x, int y) {
    String button = type.equals("mouseMoved") ? "none" : "left";
    tools.send(
        "Input.dispatchMouseEvent",
        Map.of(
            "type", type, "x", x, "y", y, "button", button, "buttons", buttons, "clickCount", 1));
  }

  /** A window of a phone's size and pixels, or of a desk's. */
  void size(int width, int height, boolean phone) {
    tools.send(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width", width, "height", height, "deviceScaleFactor", phone ? 2 : 1, "mobile", phone));
  }

  void dark(boolean dark) {
    Map<String, String> scheme =
        Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
    tools.send("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
  }

  void scripts(boolean on) {
    tools.send("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
  }

  /** What went to the console since this was asked last, errors of the page among it. */
  List<String> console() {
    return take(console);
  }

  /** The addresses that were asked for since this was asked last. */
  List<String> requests() {
    return take(requests);
  }

  private List<String> take(List<String> kind) {
    for (DevTools.Event event : tools.events()) {
      switch (event.name()) {
        case "Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown" ->
            console.add(event.content().toString());
        case "Network.requestWillBeSent" ->
            requests.add(event.content().get("request").get("url").stringValue());
        default -> {}
      }
    }
    List<String> taken = List.copyOf(kind);
    kind.clear();
    return taken;
  }

  /** A picture of the window, or of the whole page. */
  byte[] screenshot(boolean whole) {
    JsonNode shot =
        tools.send(
            "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", whole));
    return Base64.getDecoder().decode(shot.get("data").stringValue());
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    process.onExit().join();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
