package dev.fanfare.benchmarks.quota;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A server on loopback with a quota: a bucket of tokens that is full at first. A call takes one
 * when it arrives, and is answered after a time; without one it is refused at once with 429, and
 * {@code retry-after-ms} says when the next token comes.
 */
final class QuotaServer implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final int capacity;
  private final double perNano;
  private final long latencyMillis;
  private double tokens;
  private long filled = System.nanoTime();
  private int answered;
  private int refused;

  /**
   * Starts it.
   *
   * @param capacity the bucket's
   * @param perSecond how many tokens come in a second
   * @param latencyMillis how long an answer takes
   */
  QuotaServer(int capacity, int perSecond, long latencyMillis) throws IOException {
    this.capacity = capacity;
    this.perNano = perSecond / 1e9;
    this.latencyMillis = latencyMillis;
    tokens = capacity;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  URI endpoint() {
    InetSocketAddress address = server.getAddress();
    return URI.create("http://127.0.0.1:" + address.getPort() + "/");
  }

  synchronized int answered() {
    return answered;
  }

  synchronized int refused() {
    return refused;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      long wait = takeToken();
      if (wait == 0) {
        TimeUnit.MILLISECONDS.sleep(latencyMillis);
        exchange.sendResponseHeaders(200, -1);
      } else {
        long millis = TimeUnit.NANOSECONDS.toMillis(wait) + 1;
        exchange.getResponseHeaders().set("retry-after-ms", Long.toString(millis));
        exchange.sendResponseHeaders(429, -1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes a token; returns 0, or the nanoseconds until there is one. */
  private synchronized long takeToken() {
    long now = System.nanoTime();
    tokens = Math.min(capacity, tokens + (now - filled) * perNano);
    filled = now;
    if (tokens >= 1) {
      tokens--;
      answered++;
      return 0;
    }
    refused++;
    return Math.max(1, (long) ((1 - tokens) / perNano));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
