package dev.fanfare.queue.function;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds the JSON Schema of a function's parameters. */
final class ParameterSchema {

  static final JsonMapper JSON = new JsonMapper();

  private final ObjectNode root = JSON.createObjectNode();
  private final ObjectNode properties;
  private final ArrayNode required = JSON.createArrayNode();

  ParameterSchema() {
    root.put("type", "object");
    properties = root.putObject("properties");
    root.put("additionalProperties", false);
  }

  ParameterSchema required(String name, String type, String description) {
    required.add(name);
    return optional(name, type, description);
  }

  ParameterSchema optional(String name, String type, String description) {
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

  ObjectNode build() {
    if (!required.isEmpty()) {
      root.set("required", required);
    }
    return root;
  }
}
