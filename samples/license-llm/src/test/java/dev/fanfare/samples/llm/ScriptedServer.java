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
  private int capacity;
  private double perNano;
  private double tokens;
  private long filled;

  ScriptedServer(List<Integer> script, Function<String, String> words) throws IOException {
    this(0, script, words);
  }

  /** A server on a port of one's own choice. */
  ScriptedServer(int port, List<Integer> script, Function<String, String> words)
      throws IOException {
    this.script = new ArrayDeque<>(script);
    this.words = words;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
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

  /**
   * Sets a quota for what comes after the script: a bucket of tokens, which fills from the first
   * request on, and of which each takes one. Without one it is refused, and told when the next
   * token comes.
   */
  synchronized void quota(int bucket, int perSecond) {
    capacity = bucket;
    perNano = perSecond / 1e9;
    tokens = 0;
    filled = Long.MIN_VALUE;
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
        if (perNano > 0) {
          exchange.getResponseHeaders().set("retry-after-ms", Long.toString(untilToken()));
        }
      }
      byte[] body = status == 200 ? answer(request) : new byte[0];
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private synchronized int nextStatus() {
    Integer status = script.poll();
    if (status != null) {
      return status;
    }
    long now = System.nanoTime();
    if (filled != Long.MIN_VALUE) {
      tokens = Math.min(capacity, tokens + (now - filled) * perNano);
    }
    filled = now;
    if (capacity > 0 && tokens < 1) {
      return 429;
    }
    tokens--;
    return 200;
  }

  /** The milliseconds until there is a token. */
  private synchronized long untilToken() {
    return (long) Math.ceil(Math.max(0, 1 - tokens) / perNano / 1e6);
  }

  private byte[] answer(JsonNode request) {
    ObjectNode body = JSON.createObjectNode();
    String user = request.at("/messages/1/content").asString();
    body.putArray("choices").addObject().putObject("message").put("content", words.apply(user));
    return JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
  }
}
