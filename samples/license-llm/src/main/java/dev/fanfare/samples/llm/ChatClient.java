package dev.fanfare.samples.llm;

import dev.fanfare.api.RetryAfterException;
import dev.fanfare.text.RetryAfterHeaders;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls an OpenAI-compatible endpoint. Thread-safe. */
final class ChatClient {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(50);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
  private final URI endpoint;
  private final String model;
  private final @Nullable String key;

  /**
   * Prepares to call.
   *
   * @param endpoint the URL that takes chat completions
   * @param model the model's name
   * @param key sent as a bearer token, unless null
   */
  ChatClient(URI endpoint, String model, @Nullable String key) {
    this.endpoint = endpoint;
    this.model = model;
    this.key = key;
  }

  /**
   * Asks once.
   *
   * @return the model's words
   * @throws RetryAfterException if the server says how long to wait
   * @throws RefusedException if the server refuses this very request
   * @throws IOException if there was no answer, or none that can be read
   */
  String complete(Prompt prompt) throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request(prompt), BodyHandlers.ofString());
    int status = response.statusCode();
    if (status == 200) {
      return words(response.body());
    }
    String message = "HTTP " + status + " from " + endpoint;
    Optional<Duration> wait = RetryAfterHeaders.read(response.headers().map(), Instant.now());
    if (wait.isPresent() && (status == 429 || status == 503)) {
      throw new RetryAfterException(wait.get(), message, null);
    }
    if (status == 408 || status == 429 || status >= 500) {
      throw new IOException(message);
    }
    throw new RefusedException(message);
  }

  private HttpRequest request(Prompt prompt) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint)
            .timeout(ANSWER)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body(prompt))));
    if (key != null) {
      request.header("Authorization", "Bearer " + key);
    }
    return request.build();
  }

  private ObjectNode body(Prompt prompt) {
    ObjectNode body = JSON.createObjectNode();
    body.put("model", model).put("temperature", 0);
    ArrayNode messages = body.putArray("messages");
    messages.addObject().put("role", "system").put("content", prompt.system());
    messages.addObject().put("role", "user").put("content", prompt.user());
    return body;
  }

  private static String words(String body) throws IOException {
    try {
      return JSON.readTree(body).at("/choices/0/message/content").asString();
    } catch (JacksonException e) {
      throw new IOException("the server's answer is not a chat completion", e);
    }
  }
}
