package dev.fanfare.queue.function;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds the JSON Schema of a function's parameters. Not for use by several threads. */
public final class ParameterSchema {

  private static final JsonMapper JSON = new JsonMapper();

  private final ObjectNode root = JSON.createObjectNode();
  private final ObjectNode properties;
  private final ArrayNode required = JSON.createArrayNode();

  /** Begins a schema without parameters. */
  public ParameterSchema() {
    root.put("type", "object");
    properties = root.putObject("properties");
    root.put("additionalProperties", false);
  }

  /** Adds a parameter that must be given; types as in {@link #optional}. */
  public ParameterSchema required(String name, String type, String description) {
    required.add(name);
    return optional(name, type, description);
  }

  /**
   * Adds a parameter.
   *
   * @param name its name
   * @param type a JSON type, several with {@code |} between them, or one with {@code []} behind it
   *     for an array
   * @param description one sentence
   */
  public ParameterSchema optional(String name, String type, String description) {
    ObjectNode property = properties.putObject(name);
    if (type.endsWith("[]")) {
      property.put("type", "array");
      property.putObject("items").put("type", type.substring(0, type.length() - 2));
    } else if (type.indexOf('|') >= 0) {
      ArrayNode types = property.putArray("type");
      for (String one : List.of(type.split("\\|", -1))) {
        types.add(one);
      }
    } else {
      property.put("type", type);
    }
    property.put("description", description);
    return this;
  }

  /** Returns the schema: an object that takes no other members. */
  public ObjectNode build() {
    if (!required.isEmpty()) {
      root.set("required", required);
    }
    return root;
  }
}
