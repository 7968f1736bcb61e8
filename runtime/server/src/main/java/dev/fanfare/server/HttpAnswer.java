package dev.fanfare.server;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An answer.
 *
 * @param status the HTTP status
 * @param type the content type; empty for an answer without a body
 * @param body the body, sent as UTF-8
 * @param headers further header fields
 * @param stream what writes the body bit by bit, instead of {@code body}; or null
 */
public record HttpAnswer(
    int status,
    String type,
    String body,
    Map<String, String> headers,
    @Nullable EventStream stream) {

  /** Copies the header fields. */
  public HttpAnswer {
    headers = Map.copyOf(headers);
  }

  /** Creates an answer of JSON. */
  public static HttpAnswer json(int status, JsonNode body) {
    return text(status, "application/json", body.toString());
  }

  /** Creates an answer of text in UTF-8. */
  public static HttpAnswer text(int status, String type, String body) {
    return new HttpAnswer(status, type + "; charset=utf-8", body, Map.of(), null);
  }

  /** Creates an answer without a body. */
  public static HttpAnswer empty(int status) {
    return new HttpAnswer(status, "", "", Map.of(), null);
  }

  /** Creates an answer that goes on. */
  static HttpAnswer events(EventStream stream) {
    return new HttpAnswer(200, "text/event-stream", "", Map.of(), stream);
  }

  /** Creates an answer that says what is wrong. */
  public static HttpAnswer error(int status, String message) {
    var body = HttpRequest.JSON.createObjectNode();
    body.putObject("error").put("status", status).put("message", message);
    return json(status, body);
  }

  HttpAnswer with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new HttpAnswer(status, type, body, more, stream);
  }
}
