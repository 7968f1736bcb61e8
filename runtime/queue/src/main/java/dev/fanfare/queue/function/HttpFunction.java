package dev.fanfare.queue.function;

import dev.fanfare.api.RetryAfterException;
import dev.fanfare.text.RetryAfterHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The function {@code http}: sends one request. A refusal (429 or 503) puts the task off for what
 * {@code Retry-After} says. Addresses of the own machine and of private networks are refused, and
 * redirects are not followed, unless allowed.
 */
public final class HttpFunction implements QueueFunction {

  private static final Set<String> PARAMETERS =
      Set.of("method", "url", "headers", "body", "status", "timeout");
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);
  private static final Duration REFUSED_WAIT = Duration.ofSeconds(1);

  private final HttpClient client;
  private final AddressGuard guard;

  private HttpFunction(AddressGuard guard, boolean redirects) {
    this.guard = guard;
    client =
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(30))
            .followRedirects(redirects ? Redirect.NORMAL : Redirect.NEVER)
            .build();
  }

  /**
   * Creates the function.
   *
   * @param privateAllowed whether addresses of this machine and of private networks may be called;
   *     redirects, which could lead there, are followed only then
   */
  public static HttpFunction create(boolean privateAllowed) {
    return new HttpFunction(new AddressGuard(privateAllowed), privateAllowed);
  }

  @Override
  public String name() {
    return "http";
  }

  @Override
  public String description() {
    return "Sends an HTTP request and returns the status, the headers and the body. A status other"
        + " than 2xx, or than those given, is a failure; 429 and 503 are tried again later.";
  }

  @Override
  public JsonNode parameters() {
    return new ParameterSchema()
        .required("url", "string", "Where to send it: an http or https URL.")
        .optional(
            "method", "string", "GET, HEAD, POST, PUT, PATCH, DELETE or OPTIONS. Default: GET.")
        .optional("headers", "object", "Header fields by name.")
        .optional("body", "string", "The body to send, as text. Default: none.")
        .optional("status", "integer[]", "The statuses of success. Default: 200 to 299.")
        .optional(
            "timeout", "number|string", "The limit, in seconds or such as \"10s\". Default: 5m.")
        .build();
  }

  @Override
  public void check(JsonNode arguments) {
    var unused = request(JsonArguments.of(name(), arguments, PARAMETERS), arguments);
  }

  private HttpRequest request(JsonArguments read, JsonNode arguments) {
    URI uri = uri(read, arguments);
    String method = read.optionalText("method").orElse("GET").toUpperCase(Locale.ROOT);
    if (!METHODS.contains(method)) {
      throw read.wrong(
          "method",
          arguments.get("method"),
          "one of " + String.join(", ", METHODS.stream().sorted().toList()));
    }
    Duration timeout = read.duration("timeout").orElse(LONGEST);
    if (timeout.isZero() || timeout.compareTo(LONGEST) > 0) {
      throw read.wrong("timeout", arguments.get("timeout"), "more than 0 and at most 5 minutes");
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(timeout)
            .method(
                method,
                read.optionalText("body")
                    .map(BodyPublishers::ofString)
                    .orElse(BodyPublishers.noBody()));
    read.textsByName("headers")
        .forEach(
            (header, value) -> {
              try {
                request.setHeader(header, value);
              } catch (IllegalArgumentException e) {
                throw read.wrong(
                    "headers." + header, arguments.get("headers").get(header), "a header field");
              }
            });
    read.wholes("status");
    return request.build();
  }

  private static URI uri(JsonArguments read, JsonNode arguments) {
    String text = read.text("url");
    URI uri;
    try {
      uri = URI.create(text);
    } catch (IllegalArgumentException e) {
      throw read.wrong("url", arguments.get("url"), "an http or https URL");
    }
    boolean web =
        "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    if (!web || uri.getHost() == null) {
      throw read.wrong("url", arguments.get("url"), "an http or https URL");
    }
    return uri;
  }

  @Override
  public Object call(JsonNode arguments, FunctionContext context) throws Exception {
    JsonArguments read = JsonArguments.of(name(), arguments, PARAMETERS);
    HttpRequest request = request(read, arguments);
    guard.check(request.uri());
    HttpRequest sent =
        HttpRequest.newBuilder(request, (header, value) -> true)
            .setHeader("Idempotency-Key", context.idempotencyKey())
            .build();
    HttpResponse<InputStream> response = client.send(sent, BodyHandlers.ofInputStream());
    CapturedText body = new CapturedText();
    body.drain(response.body());
    check(response, read.wholes("status"), body);
    return result(response, body);
  }

  private static void check(HttpResponse<?> response, List<Integer> good, CapturedText body)
      throws IOException {
    int status = response.statusCode();
    boolean isGood = good.isEmpty() ? status >= 200 && status < 300 : good.contains(status);
    if (isGood) {
      return;
    }
    String what = "HTTP %s from %s".formatted(status, response.uri().getHost());
    if (status == 429 || status == 503) {
      Duration wait =
          RetryAfterHeaders.read(response.headers().map(), Instant.now()).orElse(REFUSED_WAIT);
      throw new RetryAfterException(
          wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait, what, null);
    }
    String said = body.text().strip();
    String shown = said.length() <= 300 ? said : said.substring(0, 300) + "…";
    throw new IOException(shown.isEmpty() ? what : what + ": " + shown);
  }

  private static Map<String, Object> result(HttpResponse<?> response, CapturedText body) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("status", response.statusCode());
    Map<String, String> headers = new LinkedHashMap<>();
    response
        .headers()
        .map()
        .forEach((name, values) -> headers.put(name, String.join(", ", values)));
    result.put("headers", headers);
    result.put("body", body.text());
    if (body.isCut()) {
      result.put("truncated", true);
    }
    return result;
  }
}
