package dev.fanfare.server;

import dev.fanfare.queue.batch.BatchAction;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API in the OpenAPI format, version 3.1. */
final class OpenApiDocument {

  private OpenApiDocument() {}

  static ObjectNode create() {
    ObjectNode root = HttpRequest.JSON.createObjectNode();
    root.put("openapi", "3.1.0");
    root.putObject("info").put("title", "Fanfare").put("version", "1");
    root.putObject("components")
        .putObject("securitySchemes")
        .putObject("token")
        .put("type", "http")
        .put("scheme", "bearer");
    root.putArray("security").addObject().putArray("token");
    ObjectNode paths = root.putObject("paths");
    for (BatchAction action : BatchAction.values()) {
      ObjectNode post = paths.putObject("/api/v1/batch/" + action.action()).putObject("post");
      post.put("operationId", "batch_" + action.action());
      post.put("summary", action.description());
      body(post).set("schema", action.input());
      responses(post);
    }
    for (String action : QueueRoute.actions()) {
      ObjectNode path = paths.putObject("/api/v1/queues/{queue}/" + action);
      path.putArray("parameters")
          .addObject()
          .put("name", "queue")
          .put("in", "path")
          .put("required", true)
          .putObject("schema")
          .put("type", "string");
      ObjectNode post = path.putObject("post");
      post.put("operationId", "queue_" + action.replace('-', '_'));
      post.put("summary", "The queue's '" + action + "', for workers in any language.");
      body(post).putObject("schema").put("type", "object");
      responses(post);
    }
    return root;
  }

  private static ObjectNode body(ObjectNode operation) {
    return operation.putObject("requestBody").putObject("content").putObject("application/json");
  }

  private static void responses(ObjectNode operation) {
    ObjectNode responses = operation.putObject("responses");
    responses
        .putObject("200")
        .put("description", "What happened; 'message' says it in a sentence.");
    responses.putObject("400").put("description", "The input is wrong; 'error.message' says how.");
    responses.putObject("401").put("description", "The token is missing or wrong.");
  }
}
