package dev.fanfare.server;

import dev.fanfare.queue.function.JsonArguments;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The claim that a request is about.
 *
 * @param id the task
 * @param fence the claim's token
 * @param fields all that was given
 */
record ClaimReference(long id, long fence, JsonArguments fields) {

  static ClaimReference read(String action, JsonNode input, Set<String> more) {
    Set<String> known = new HashSet<>(more);
    known.add("id");
    known.add("fence");
    JsonArguments fields = JsonArguments.of(action, input, known);
    return new ClaimReference(number(fields, "id"), number(fields, "fence"), fields);
  }

  private static long number(JsonArguments fields, String name) {
    JsonNode value = fields.get(name);
    if (value == null) {
      throw fields.missing(name);
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 1) {
      throw fields.wrong(name, value, "the number that claim returned");
    }
    return value.longValue();
  }
}
