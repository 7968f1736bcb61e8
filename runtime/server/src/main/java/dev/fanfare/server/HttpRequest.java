package dev.fanfare.server;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request, with its body read within limits. For the thread that handles it. */
public final class HttpRequest {

  /** The largest body: 8 MiB. */
  public static final int MOST_BYTES = 8 << 20;

  static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final HttpExchange exchange;

  HttpRequest(HttpExchange exchange) {
    this.exchange = exchange;
  }

  /** Returns the method, such as {@code POST}. */
  public String method() {
    return exchange.getRequestMethod();
  }

  /** Returns the decoded path. */
  public String path() {
    return exchange.getRequestURI().getPath();
  }

  /** Returns a header field; empty if it is missing. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  /**
   * Reads the body as text.
   *
   * @throws RequestException if it is larger than {@link #MOST_BYTES}, or no UTF-8
   */
  public String text() throws IOException {
    InputStream body = exchange.getRequestBody();
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new RequestException(413, "the body is larger than 8 MiB");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new RequestException(400, "the body is not UTF-8");
    }
  }

  /**
   * Reads the body as JSON; an empty one is an empty object.
   *
   * @throws RequestException if it is none, or too large
   */
  public JsonNode json() throws IOException {
    String text = text();
    if (text.isBlank()) {
      return JSON.createObjectNode();
    }
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      var place = e.getLocation();
      throw new RequestException(
          400,
          "the body is no JSON: line %d, column %d"
              .formatted(
                  place == null ? 0 : place.getLineNr(), place == null ? 0 : place.getColumnNr()));
    }
  }

  HttpExchange exchange() {
    return exchange;
  }
}
