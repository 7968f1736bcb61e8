package dev.fanfare.report.page;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A connection to a browser that speaks the DevTools protocol: commands with their answers, and
 * events.
 *
 * @see <a href="https://chromedevtools.github.io/devtools-protocol/">The protocol</a>
 */
final class DevTools {

  /** What happened in the browser. */
  record Event(String name, JsonNode content) {}

  private static final int PATIENCE_IN_SECONDS = 60;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<JsonNode>> awaited = new ConcurrentHashMap<>();
  private final Queue<Event> events = new ConcurrentLinkedQueue<>();
  private final WebSocket socket;
  private String session = "";

  private DevTools(URI address) {
    socket =
        await(HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, new Incoming()));
  }

  /** Connects to a browser, and opens an empty page in it, which all commands are for. */
  static DevTools openPage(URI browser) {
    DevTools tools = new DevTools(browser);
    JsonNode page = tools.send("Target.createTarget", Map.of("url", "about:blank"));
    String target = page.get("targetId").stringValue();
    tools.session =
        tools
            .send("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .stringValue();
    return tools;
  }

  /** Sends a command; answers its result. */
  JsonNode send(String command, Map<String, ?> parameters) {
    int id = lastId.incrementAndGet();
    Map<String, Object> message =
        new HashMap<>(Map.of("id", id, "method", command, "params", parameters));
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    await(socket.sendText(JSON.writeValueAsString(message), true));
    JsonNode result = await(answer);
    if (result.has("error")) {
      throw new IllegalStateException(command + ": " + result.get("error"));
    }
    return result.get("result");
  }

  JsonNode send(String command) {
    return send(command, Map.of());
  }

  /** Does something, and waits until an event that it leads to. */
  void until(String event, Runnable action) {
    CompletableFuture<JsonNode> happened = new CompletableFuture<>();
    awaited.put(event, happened);
    action.run();
    await(happened);
  }

  /** The events since this was asked last. */
  Queue<Event> events() {
    Queue<Event> past = new ConcurrentLinkedQueue<>();
    for (Event event = events.poll(); event != null; event = events.poll()) {
      past.add(event);
    }
    return past;
  }

  private static <T> T await(CompletableFuture<T> future) {
    try {
      return future.get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("no answer from the browser", e);
    }
  }

  private void receive(JsonNode message) {
    if (message.has("id")) {
      CompletableFuture<JsonNode> answer = answers.remove(message.get("id").intValue());
      if (answer != null) {
        answer.complete(message);
      }
      return;
    }
    String name = message.get("method").stringValue();
    events.add(new Event(name, message.get("params")));
    CompletableFuture<JsonNode> happened = awaited.remove(name);
    if (happened != null) {
      happened.complete(message.get("params"));
    }
  }

  private final class Incoming implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        receive(JSON.readTree(text.toString()));
        text.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      answers.values().forEach(answer -> answer.completeExceptionally(error));
    }
  }
}
