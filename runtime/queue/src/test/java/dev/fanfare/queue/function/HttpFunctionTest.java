package dev.fanfare.queue.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.fanfare.api.RetryAfterException;
import dev.fanfare.runtime.result.FanfareException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Requests to a server of the test's own. */
@Timeout(60)
class HttpFunctionTest {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpFunction http = HttpFunction.create(true);
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
          String sent =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          byte[] body =
              (exchange.getRequestMethod() + ' ' + sent + ' ' + key)
                  .getBytes(StandardCharsets.UTF_8);
          if (path.equals("/busy")) {
            exchange.getResponseHeaders().add("Retry-After", "7");
          }
          int status = path.equals("/busy") ? 429 : path.equals("/bad") ? 400 : 200;
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private Object call(String path, Map<String, ?> more) throws Exception {
    Map<String, Object> arguments = new java.util.LinkedHashMap<>(more);
    arguments.put("url", "http://localhost:" + server.getAddress().getPort() + path);
    return http.call(JSON.valueToTree(arguments), ShellFunctionTest.context());
  }

  @Test
  void sendsWhatIsGivenAndReturnsTheAnswer() throws Exception {
    Map<?, ?> result = (Map<?, ?>) call("/", Map.of("method", "post", "body", "héllo"));
    assertEquals(200, result.get("status"));
    assertEquals("POST héllo key-7", result.get("body"));
  }

  @Test
  void aRefusalPutsTheTaskOffForWhatTheServerSays() {
    RetryAfterException refused =
        assertThrows(RetryAfterException.class, () -> call("/busy", Map.of()));
    assertEquals(Duration.ofSeconds(7), refused.delay());
  }

  @Test
  void anotherStatusIsAFailureUnlessItIsExpected() throws Exception {
    IOException failed = assertThrows(IOException.class, () -> call("/bad", Map.of()));
    assertEquals("HTTP 400 from localhost: GET  key-7", failed.getMessage());
    Map<?, ?> result = (Map<?, ?>) call("/bad", Map.of("status", 400));
    assertEquals(400, result.get("status"));
  }

  @Test
  void addressesOfThisMachineAreRefusedUnlessAllowed() {
    tools.jackson.databind.JsonNode arguments =
        JSON.valueToTree(Map.of("url", "http://localhost:" + server.getAddress().getPort()));
    FanfareException refused =
        assertThrows(
            FanfareException.class,
            () -> HttpFunction.create(false).call(arguments, ShellFunctionTest.context()));
    assertTrue(refused.getMessage().startsWith("'localhost' is an address of this machine"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"url\": \"ftp://x\"} | parameter 'url' of 'http' is \"ftp://x\", and must be an http or"
            + " https URL",
        "{\"url\": \"http://x\", \"method\": \"TRACE\"} | parameter 'method' of 'http' is"
            + " \"TRACE\", and must be one of",
        "{\"url\": \"http://x\", \"timeout\": 0} | parameter 'timeout' of 'http' is 0, and must be"
            + " more than 0 and at most 5 minutes",
        "{\"url\": \"http://x\", \"headers\": {\"a b\": \"c\"}} | parameter 'headers.a b' of 'http'"
            + " is \"c\", and must be a header field",
      })
  void wrongArgumentsAreNamed(String arguments, String message) {
    var tree = JSON.readTree(arguments);
    String said = assertThrows(FanfareException.class, () -> http.check(tree)).getMessage();
    assertTrue(said.startsWith(message), said);
  }
}
