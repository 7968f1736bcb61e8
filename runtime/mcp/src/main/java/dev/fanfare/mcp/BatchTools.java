package dev.fanfare.mcp;

import dev.fanfare.queue.batch.BatchAction;
import dev.fanfare.queue.batch.BatchService;
import dev.fanfare.runtime.result.FanfareException;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The batch tool's actions as tools of the protocol. */
final class BatchTools {

  static final String INSTRUCTIONS =
      "Runs many tasks in the background: commands, HTTP requests, or functions of a program."
          + " Add tasks with batch_add or batch_add_batch, start them with batch_start, ask"
          + " batch_status until nothing is open, then read batch_results. Tasks outlive this"
          + " process: after a restart, batch_status is still true. Every answer has a 'message'"
          + " that says what happened and what to call next.";

  private static final JsonMapper JSON = new JsonMapper();

  private final BatchService batch;

  BatchTools(BatchService batch) {
    this.batch = batch;
  }

  static Tool tool(BatchAction action) {
    BatchAction.Effect effect = action.effect();
    return Tool.builder(name(action), map(action.input()))
        .description(action.description())
        .outputSchema(output(action))
        .annotations(
            ToolAnnotations.builder()
                .title("Batch: " + action.action().replace('_', ' '))
                .readOnlyHint(effect == BatchAction.Effect.READS)
                .destructiveHint(effect == BatchAction.Effect.REMOVES)
                .idempotentHint(effect != BatchAction.Effect.ADDS)
                .openWorldHint(action == BatchAction.START)
                .build())
        .build();
  }

  static String name(BatchAction action) {
    return "batch_" + action.action();
  }

  /** Every answer is an object with a message; what else is in it, the message names. */
  private static Map<String, Object> output(BatchAction action) {
    return Map.of(
        "type",
        "object",
        "properties",
        Map.of(
            "message",
            Map.of(
                "type",
                "string",
                "description",
                "What '" + action.action() + "' did, and what to call next.")),
        "required",
        java.util.List.of("message"));
  }

  CallToolResult call(BatchAction action, Map<String, Object> arguments) {
    try {
      JsonNode answer = batch.call(action, JSON.valueToTree(arguments));
      return CallToolResult.builder()
          .structuredContent(map(answer))
          .addTextContent(answer.toString())
          .isError(false)
          .build();
    } catch (FanfareException | IllegalArgumentException e) {
      // An error is for the model to read and to mend: what, where, and what is allowed.
      return CallToolResult.builder()
          .addTextContent(String.valueOf(e.getMessage()))
          .isError(true)
          .build();
    }
  }

  @SuppressWarnings("unchecked") // an object of JSON is a map
  private static Map<String, Object> map(JsonNode object) {
    return JSON.convertValue(object, Map.class);
  }
}
