package dev.fanfare.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.fanfare.queue.batch.BatchService;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.store.Store;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP server: {@code /api/v1/…} for the batch tool and the queues, {@code /} for the live
 * page, and what other modules add. It listens on the loopback address unless told otherwise, and
 * answers only requests with its token. Thread-safe; to be closed.
 */
public final class FanfareServer implements AutoCloseable {

  static {
    // Read once, when the JDK's server is loaded. Without the first, a POST takes 40 ms and more.
    setDefault("sun.net.httpserver.nodelay", "true");
    setDefault("sun.net.httpserver.maxReqTime", "60");
    setDefault("sun.net.httpserver.maxReqHeaders", "100");
  }

  private static final Logger LOG = System.getLogger(FanfareServer.class.getName());
  private static final int MOST_REQUESTS = 256;
  private static final String PAGE_POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:;"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final HttpServer server;
  private final ExecutorService threads;
  private final RequestGate gate;
  private final String token;
  private final RemoteClaims claims;

  private FanfareServer(Builder builder) throws IOException {
    token = builder.token == null ? newToken() : builder.token;
    gate = new RequestGate(token, builder.hosts);
    claims = new RemoteClaims(builder.store);
    server = HttpServer.create(new InetSocketAddress(builder.address, builder.port), 0);
    threads =
        new ThreadPoolExecutor(
            0,
            MOST_REQUESTS,
            30,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            task -> {
              Thread thread = new Thread(task, "fanfare-http");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    Map<String, HttpRoute> routes = new LinkedHashMap<>();
    routes.put("/api/v1/batch/", new BatchRoute(builder.batch));
    routes.put("/api/v1/queues", new QueueRoute(builder.store, claims));
    routes.put("/api/v1/openapi.json", request -> HttpAnswer.json(200, OpenApiDocument.create()));
    routes.putAll(builder.routes);
    routes.put("/", new LivePage(builder.store, builder.batch));
    routes.forEach(
        (path, route) -> server.createContext(path, exchange -> handle(exchange, route)));
    server.start();
  }

  private static void setDefault(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  private static String newToken() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /**
   * Begins to configure a server.
   *
   * @param store the open store; not closed with the server
   * @param batch the batch tool; not closed with the server
   */
  public static Builder on(Store store, BatchService batch) {
    return new Builder(store, batch);
  }

  /** Configures and starts a server. Not for use by several threads. */
  public static final class Builder {

    private final Store store;
    private final BatchService batch;
    private final Map<String, HttpRoute> routes = new LinkedHashMap<>();
    private InetAddress address = InetAddress.getLoopbackAddress();
    private Set<String> hosts = Set.of();
    private int port;
    private @Nullable String token;

    private Builder(Store store, BatchService batch) {
      this.store = store;
      this.batch = batch;
    }

    /** Sets the port, 0 to 65535; 0, the default, for a free one. */
    public Builder port(int number) {
      port = number;
      return this;
    }

    /**
     * Sets the address to listen on. Default: the loopback address.
     *
     * @param other the address
     * @param names the host names by which this server is called there
     */
    public Builder address(InetAddress other, Set<String> names) {
      address = Objects.requireNonNull(other, "address");
      hosts = Set.copyOf(names);
      return this;
    }

    /** Sets the token that every request must know. Default: 256 random bits. */
    public Builder token(String text) {
      if (text.length() < 16) {
        throw new IllegalArgumentException("a token has at least 16 characters");
      }
      token = text;
      return this;
    }

    /** Adds a route below a path. */
    public Builder route(String path, HttpRoute route) {
      routes.put(path, route);
      return this;
    }

    /**
     * Starts the server.
     *
     * @throws FanfareException if the address cannot be listened on
     */
    public FanfareServer start() {
      try {
        return new FanfareServer(this);
      } catch (IOException e) {
        throw new FanfareException(
            "cannot listen on %s port %d: %s"
                .formatted(address.getHostAddress(), port, e.getMessage()),
            e);
      }
    }
  }

  private void handle(HttpExchange exchange, HttpRoute route) throws IOException {
    try (exchange) {
      HttpRequest request = new HttpRequest(exchange);
      HttpAnswer answer = answer(request, route);
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.getResponseHeaders().set("Content-Security-Policy", PAGE_POLICY);
      if (!answer.type().isEmpty()) {
        exchange.getResponseHeaders().set("Content-Type", answer.type());
      }
      send(exchange, answer);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, HttpAnswer answer)
      throws IOException, InterruptedException {
    EventStream stream = answer.stream();
    if (stream != null) {
      exchange.sendResponseHeaders(answer.status(), 0);
      try (OutputStream out = exchange.getResponseBody()) {
        stream.write(out);
      }
      return;
    }
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    boolean none = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(answer.status(), none ? -1 : body.length);
    if (!none) {
      exchange.getResponseBody().write(body);
    }
  }

  private HttpAnswer answer(HttpRequest request, HttpRoute route) throws IOException {
    try {
      HttpAnswer login = PageLogin.answer(request, gate);
      if (login != null) {
        return login;
      }
      gate.check(request);
      return route.answer(request);
    } catch (RequestException e) {
      return HttpAnswer.error(e.status(), String.valueOf(e.getMessage()));
    } catch (FanfareException | IllegalArgumentException e) {
      return HttpAnswer.error(400, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "a request to " + request.path() + " failed", e);
      return HttpAnswer.error(500, "the server failed; its log says why");
    }
  }

  /** Returns the token that every request must know. */
  public String token() {
    return token;
  }

  /** Returns the server's address, such as {@code http://127.0.0.1:7777/}. */
  public URI uri() {
    InetSocketAddress bound = server.getAddress();
    String host = bound.getAddress().isLoopbackAddress() ? "127.0.0.1" : bound.getHostString();
    return URI.create("http://" + host + ':' + bound.getPort() + '/');
  }

  /** Returns the address of the live page, with the token that lets a browser in. */
  public URI page() {
    return uri().resolve("/?token=" + token);
  }

  /** Stops answering; what is being answered is interrupted. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    claims.close();
  }
}
