package dev.fanfare.server;

import dev.fanfare.queue.batch.BatchAction;
import dev.fanfare.queue.batch.BatchService;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The actions of the batch tool: {@code POST /api/v1/batch/ACTION} with the action's input. */
final class BatchRoute implements HttpRoute {

  private final BatchService batch;

  BatchRoute(BatchService batch) {
    this.batch = batch;
  }

  @Override
  public HttpAnswer answer(HttpRequest request) throws IOException {
    String word = request.path().substring("/api/v1/batch/".length());
    BatchAction action =
        Arrays.stream(BatchAction.values())
            .filter(each -> each.action().equals(word.replace('-', '_').toLowerCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow(() -> new RequestException(404, unknown()));
    boolean isRead = action.effect() == BatchAction.Effect.READS && request.method().equals("GET");
    if (!isRead && !request.method().equals("POST")) {
      throw new RequestException(405, "'%s' is called with POST".formatted(action.action()));
    }
    JsonNode input = isRead ? HttpRequest.JSON.createObjectNode() : request.json();
    return HttpAnswer.json(200, batch.call(action, input));
  }

  private static String unknown() {
    return "there is no such action; the actions are "
        + Arrays.stream(BatchAction.values())
            .map(BatchAction::action)
            .collect(Collectors.joining(", "));
  }
}
