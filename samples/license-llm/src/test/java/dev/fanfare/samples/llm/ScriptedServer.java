package dev.fanfare.samples.llm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A chat endpoint on the loopback interface. It first answers by its script, a status per request,
 * and from then on with what a function makes of the user's message.
 */
final class ScriptedServer implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Queue<Integer> script;
  private final Function<String, String> words;
  private final List<Integer> statuses = new CopyOnWriteArrayList<>();
  private volatile String retryAfter = "0";

  ScriptedServer(List<Integer> script, Function<String, String> words) throws IOException {
    this.script = new ArrayDeque<>(script);
    this.words = words;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/chat/completions", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  URI endpoint() {
    InetSocketAddress address = server.getAddress();
    return URI.create(
        "http://%s:%d/v1/chat/completions"
            .formatted(address.getAddress().getHostAddress(), address.getPort()));
  }

  /** What it says with 429. */
  void retryAfter(String value) {
    retryAfter = value;
  }

  /** The statuses it has answered with, in order. */
  List<Integer> statuses() {
    return statuses;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode request = JSON.readTree(exchange.getRequestBody());
      int status = nextStatus();
      statuses.add(status);
      if (status == 429) {
        exchange.getResponseHeaders().set("Retry-After", retryAfter);
      }
      byte[] body = status == 200 ? answer(request) : new byte[0];
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private synchronized int nextStatus() {
    Integer status = script.poll();
    return status == null ? 200 : status;
  }

  private byte[] answer(JsonNode request) {
    ObjectNode body = JSON.createObjectNode();
    String user = request.at("/messages/1/content").asString();
    body.putArray("choices").addObject().putObject("message").put("content", words.apply(user));
    return JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
  }
}
