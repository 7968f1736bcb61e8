package dev.fanfare.server;

import dev.fanfare.queue.batch.BatchAction;
import dev.fanfare.queue.batch.BatchService;
import dev.fanfare.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.node.ObjectNode;

/**
 * The live page: an overview that reads whole without scripts, and follows the work with them. Its
 * buttons are forms. No request leaves the server's own address.
 */
final class LivePage implements HttpRoute {

  private static final long SHORTEST_PAUSE_MILLIS = 250;

  /** A look may take a tenth of the time, however many tasks there are. */
  private static final long PAUSE_FACTOR = 9;

  private static final long KEEP_ALIVE_NANOS = TimeUnit.SECONDS.toNanos(15);

  private final OverviewHtml overview;
  private final BatchService batch;

  LivePage(Store store, BatchService batch) {
    this.batch = batch;
    overview = new OverviewHtml(store, batch);
  }

  @Override
  public HttpAnswer answer(HttpRequest request) throws IOException {
    String path = request.path();
    if (request.method().equals("POST") && path.equals("/action")) {
      return act(form(request.text()));
    }
    if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
      throw new RequestException(405, "the page is read with GET");
    }
    return switch (path) {
      case "/" -> HttpAnswer.text(200, "text/html", overview.page());
      case "/live.css" -> resource("live.css", "text/css");
      case "/live.js" -> resource("live.js", "text/javascript");
      case "/events" -> HttpAnswer.events(this::follow);
      default -> throw new RequestException(404, "there is nothing at this path");
    };
  }

  private static HttpAnswer resource(String name, String type) throws IOException {
    try (InputStream in = LivePage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("the resource " + name + " is missing");
      }
      return HttpAnswer.text(200, type, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** Sends the overview whenever it has changed, at most four times a second. */
  private void follow(OutputStream to) throws IOException, InterruptedException {
    String last = "";
    long sent = System.nanoTime();
    while (true) {
      long start = System.nanoTime();
      String now = overview.main();
      if (!now.equals(last)) {
        String lines = "data: " + now.replace("\n", "\ndata: ") + "\n\n";
        to.write(lines.getBytes(StandardCharsets.UTF_8));
        to.flush();
        last = now;
        sent = System.nanoTime();
      } else if (System.nanoTime() - sent > KEEP_ALIVE_NANOS) {
        to.write(":\n\n".getBytes(StandardCharsets.UTF_8));
        to.flush();
        sent = System.nanoTime();
      }
      long tookMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      TimeUnit.MILLISECONDS.sleep(Math.max(SHORTEST_PAUSE_MILLIS, tookMillis * PAUSE_FACTOR));
    }
  }

  private HttpAnswer act(Map<String, String> form) {
    ObjectNode input = HttpRequest.JSON.createObjectNode();
    String id = form.getOrDefault("id", "");
    if (!id.isEmpty()) {
      input.put("id", number(id));
    }
    switch (form.getOrDefault("action", "")) {
      case "start" -> batch.call(BatchAction.START, input);
      case "stop" -> batch.call(BatchAction.STOP, input);
      case "cancel" -> batch.call(BatchAction.CANCEL, input);
      case "retry" -> overview.retry(form.getOrDefault("queue", ""), number(id));
      default -> throw new RequestException(400, "there is no such action");
    }
    return HttpAnswer.empty(303).with("Location", "/");
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new RequestException(400, "id is no number");
    }
  }

  private static Map<String, String> form(String body) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : body.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2) {
        fields.put(
            URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
            URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    return fields;
  }
}
