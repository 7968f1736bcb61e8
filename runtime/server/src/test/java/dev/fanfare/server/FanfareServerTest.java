package dev.fanfare.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.queue.batch.BatchAction;
import dev.fanfare.queue.batch.BatchService;
import dev.fanfare.queue.function.SleepFunction;
import dev.fanfare.store.Store;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server over real sockets on loopback. */
@Timeout(60)
class FanfareServerTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path directory;

  private final HttpClient client = HttpClient.newHttpClient();
  private Store store;
  private BatchService batch;
  private FanfareServer server;

  @BeforeEach
  void start() {
    store = Store.open(directory.resolve("store.db"));
    batch = BatchService.open(store, "batch", List.of(new SleepFunction()), directory);
    server = FanfareServer.on(store, batch).start();
  }

  @AfterEach
  void stop() {
    server.close();
    batch.close();
    store.close();
  }

  private java.net.http.HttpRequest.Builder request(String path) {
    return java.net.http.HttpRequest.newBuilder(server.uri().resolve(path))
        .header("Authorization", "Bearer " + server.token());
  }

  private HttpResponse<String> send(java.net.http.HttpRequest request) throws Exception {
    return client.send(request, BodyHandlers.ofString());
  }

  private JsonNode post(int status, String path, String body) throws Exception {
    HttpResponse<String> response = send(request(path).POST(BodyPublishers.ofString(body)).build());
    assertEquals(status, response.statusCode(), response.body());
    return JSON.readTree(response.body());
  }

  private String get(String path) throws Exception {
    HttpResponse<String> response = send(request(path).build());
    assertEquals(200, response.statusCode(), response.body());
    return response.body();
  }

  @Test
  void everyActionOfTheBatchToolIsThere() throws Exception {
    post(200, "/api/v1/batch/add", "{\"name\": \"a\", \"function\": \"sleep\"}");
    post(
        200,
        "/api/v1/batch/add-batch",
        "{\"tasks\": [{\"name\": \"b\", \"function\": \"sleep\"}]}");
    post(200, "/api/v1/batch/start", "{}");
    assertTrue(batch.awaitEnd(Duration.ofSeconds(50)));
    assertEquals(2, JSON.readTree(get("/api/v1/batch/status")).get("succeeded").intValue());
    assertEquals(2, post(200, "/api/v1/batch/results", "{}").get("results").size());
    post(200, "/api/v1/batch/export", "{\"out\": \"x.csv\"}");
    post(200, "/api/v1/batch/stop", "{}");
    post(200, "/api/v1/batch/cancel", "{\"all\": true}");
    assertEquals(2, post(200, "/api/v1/batch/clear", "{}").get("cleared").intValue());
    JsonNode paths = JSON.readTree(get("/api/v1/openapi.json")).get("paths");
    for (BatchAction action : BatchAction.values()) {
      assertTrue(paths.has("/api/v1/batch/" + action.action()));
    }
  }

  @Test
  void aWorkerInAnyLanguageClaimsAndCompletes() throws Exception {
    post(
        200, "/api/v1/queues/mail/add", "{\"function\": \"send\", \"arguments\": {\"to\": \"a\"}}");
    JsonNode claim =
        post(200, "/api/v1/queues/mail/claim", "{\"worker\": \"py\", \"functions\": [\"send\"]}");
    assertEquals("a", claim.get("arguments").get("to").stringValue());
    String reference =
        "\"id\": %d, \"fence\": %d"
            .formatted(claim.get("id").longValue(), claim.get("fence").longValue());
    assertTrue(
        post(200, "/api/v1/queues/mail/heartbeat", "{" + reference + "}")
            .get("wanted")
            .booleanValue());
    post(200, "/api/v1/queues/mail/complete", "{" + reference + ", \"result\": {\"sent\": false}}");
    assertFalse(
        post(409, "/api/v1/queues/mail/complete", "{" + reference + "}")
            .get("accepted")
            .booleanValue());
    JsonNode drained = post(200, "/api/v1/queues/mail/claim", "{\"functions\": [\"send\"]}");
    assertTrue(drained.get("drained").booleanValue());
    assertEquals("{\"queues\":[\"mail\"]}", get("/api/v1/queues"));
    assertEquals(
        1, JSON.readTree(get("/api/v1/queues/mail")).get("states").get("succeeded").intValue());
  }

  @Test
  void aWorkerThatFallsSilentLosesItsClaim() throws Exception {
    post(200, "/api/v1/queues/mail/add", "{\"function\": \"send\"}");
    String claim = "{\"functions\": [\"send\"], \"lease\": 1, \"wait\": 20}";
    JsonNode first = post(200, "/api/v1/queues/mail/claim", claim);
    JsonNode second = post(200, "/api/v1/queues/mail/claim", claim);
    assertEquals(first.get("id"), second.get("id"));
    String late =
        "{\"id\": %d, \"fence\": %d}"
            .formatted(first.get("id").longValue(), first.get("fence").longValue());
    post(409, "/api/v1/queues/mail/complete", late);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "POST | /api/v1/batch/add | {\"name\": | 400 | the body is no JSON",
        "POST | /api/v1/batch/add | {\"a\": 1, \"a\": 2} | 400 | the body is no JSON",
        "POST | /api/v1/batch/add | {} | 400 | 'add' needs its parameter 'name'",
        "POST | /api/v1/batch/nothing | {} | 404 | there is no such action",
        "GET | /api/v1/batch/clear | `` | 405 | 'clear' is called with POST",
        "POST | /api/v1/queues/mail/claim | {} | 400 | 'claim' needs its parameter 'functions'",
        "POST | /api/v1/queues/ma il/claim | {} | 400 | a queue's name is",
        "POST | /api/v1/queues/mail/steal | {} | 404 | a queue has add",
        "GET | /elsewhere | `` | 404 | there is nothing at this path",
        "POST | /action | action=x | 400 | there is no such action",
      })
  void wrongRequestsAreAnsweredInOneLine(
      String method, String path, String body, int status, String message) throws Exception {
    HttpResponse<String> response =
        send(
            request(path.replace(" ", "%20"))
                .method(
                    method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build());
    assertEquals(status, response.statusCode(), response.body());
    String said = JSON.readTree(response.body()).get("error").get("message").stringValue();
    assertTrue(said.startsWith(message), said);
  }

  @Test
  void aBodyOfMoreThanEightMebibytesIsRefused() throws Exception {
    String big = "{\"name\": \"" + "x".repeat(9 << 20) + "\"}";
    assertEquals(
        413,
        send(request("/api/v1/batch/add").POST(BodyPublishers.ofString(big)).build()).statusCode());
  }

  @Test
  void whoDoesNotKnowTheTokenIsNotLetIn() throws Exception {
    URI status = server.uri().resolve("/api/v1/batch/status");
    assertEquals(401, send(java.net.http.HttpRequest.newBuilder(status).build()).statusCode());
    assertEquals(
        401,
        send(java.net.http.HttpRequest.newBuilder(status)
                .header("Authorization", "Bearer " + "0".repeat(64))
                .build())
            .statusCode());
    assertEquals(
        401,
        send(java.net.http.HttpRequest.newBuilder(server.uri().resolve("/?token=wrong")).build())
            .statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "evil.example, '', 421",
    "'localhost:{port}', 'http://evil.example', 403",
    "'localhost:{port}', 'null', 403",
    "'localhost:{port}', 'http://localhost:1', 403",
    "'localhost:{port}', 'http://localhost:{port}', 200",
    "'127.0.0.1:{port}', '', 200",
  })
  void strangersPagesAndReboundNamesAreRefused(String host, String origin, int status)
      throws IOException {
    int port = server.uri().getPort();
    try (Socket socket = new Socket("127.0.0.1", port)) {
      String head =
          "GET /api/v1/batch/status HTTP/1.1\r\nHost: "
              + host
              + "\r\n"
              + (origin.isEmpty() ? "" : "Origin: " + origin + "\r\n")
              + "Authorization: Bearer "
              + server.token()
              + "\r\nConnection: close\r\n\r\n";
      socket
          .getOutputStream()
          .write(head.replace("{port}", "" + port).getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
    }
  }

  @Test
  void thePageLetsABrowserInByItsLinkAndEscapesWhatItShows() throws Exception {
    HttpResponse<String> login = send(java.net.http.HttpRequest.newBuilder(server.page()).build());
    assertEquals(303, login.statusCode());
    String cookie = login.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    post(
        200,
        "/api/v1/batch/add",
        "{\"name\": \"<script>alert(1)</script>\", \"function\": \"sleep\", \"params\": {\"fail\":"
            + " \"<img onerror=x>\"}}");
    post(200, "/api/v1/batch/start", "{}");
    assertTrue(batch.awaitEnd(Duration.ofSeconds(50)));
    HttpResponse<String> page =
        send(java.net.http.HttpRequest.newBuilder(server.uri()).header("Cookie", cookie).build());
    assertTrue(page.body().contains("&lt;script&gt;alert(1)&lt;/script&gt;"), page.body());
    assertFalse(page.body().contains("<img"));
    assertTrue(
        page.headers()
            .firstValue("Content-Security-Policy")
            .orElseThrow()
            .startsWith("default-src 'none'"));
    HttpResponse<String> retried =
        send(
            java.net.http.HttpRequest.newBuilder(server.uri().resolve("/action"))
                .header("Cookie", cookie)
                .POST(BodyPublishers.ofString("id=1&queue=batch&action=retry"))
                .build());
    assertEquals(303, retried.statusCode());
    assertEquals(1, batch.queue().summary().open());
  }

  @Test
  void thePageFollowsWhatHappens() throws Exception {
    HttpResponse<Stream<String>> events =
        client.send(request("/events").build(), BodyHandlers.ofLines());
    var lines = events.body().iterator();
    assertTrue(lines.next().startsWith("data: "));
    post(200, "/api/v1/batch/add", "{\"name\": \"seen\", \"function\": \"sleep\"}");
    while (!lines.next().contains("batch")) {
      // The first overview had no queue.
    }
    events.body().close();
  }
}
