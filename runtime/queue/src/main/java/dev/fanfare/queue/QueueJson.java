package dev.fanfare.queue;

import dev.fanfare.runtime.result.FanfareException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Arguments and results as JSON. */
final class QueueJson {

  static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final int MOST_BYTES = 64 << 20;

  private QueueJson() {}

  static String write(@Nullable Object value, String what) {
    String json;
    try {
      json = MAPPER.writeValueAsString(value);
    } catch (JacksonException e) {
      throw new FanfareException(
          "%s cannot be written as JSON: %s".formatted(what, e.getOriginalMessage()), e);
    }
    if (json.length() > MOST_BYTES) {
      throw new FanfareException(
          "%s takes more than 64 MiB of JSON: put it in a file and pass its path".formatted(what));
    }
    return json;
  }

  /** Returns arguments as the text of a JSON object. */
  static String writeObject(Object value, String what) {
    JsonNode node;
    try {
      node = MAPPER.valueToTree(value);
    } catch (JacksonException e) {
      throw new FanfareException(
          "%s cannot be written as JSON: %s".formatted(what, e.getOriginalMessage()), e);
    }
    if (!node.isObject()) {
      throw new FanfareException(
          "%s must be an object with the function's parameters by name, and not %s"
              .formatted(what, node.getNodeType().name().toLowerCase(java.util.Locale.ROOT)));
    }
    return write(node, what);
  }

  static JsonNode tree(String json, String what) {
    return read(json, JsonNode.class, what);
  }

  static <T> T read(String json, Class<T> type, String what) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JacksonException e) {
      throw new FanfareException(
          "%s cannot be read as %s: %s"
              .formatted(what, type.getSimpleName(), e.getOriginalMessage()),
          e);
    }
  }
}
