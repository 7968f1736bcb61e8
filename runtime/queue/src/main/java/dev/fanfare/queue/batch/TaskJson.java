package dev.fanfare.queue.batch;

import dev.fanfare.queue.QueuedState;
import dev.fanfare.queue.QueuedTask;
import dev.fanfare.queue.TaskTry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tasks as every face shows them. */
final class TaskJson {

  static final JsonMapper JSON = new JsonMapper();

  private TaskJson() {}

  /** Returns a state in the words of the tool: a dead task has failed. */
  static String state(QueuedState state) {
    return state == QueuedState.DEAD ? "failed" : state.name().toLowerCase(Locale.ROOT);
  }

  /** Returns id, name, function and state. */
  static ObjectNode brief(QueuedTask task) {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", task.id().number());
    json.put("name", task.label().orElse(task.function()));
    json.put("function", task.function());
    json.put("state", state(task.state()));
    return json;
  }

  /** Returns all of a task, with its result as JSON and not as a text of it. */
  static ObjectNode whole(QueuedTask task) {
    ObjectNode json = brief(task);
    json.put("priority", task.priority().name().toLowerCase(Locale.ROOT));
    json.set("params", JSON.readTree(task.arguments()));
    json.put("attempts", task.attempts());
    json.put("max_retries", task.retries());
    if (task.crashes() > 0) {
      json.put("crashes", task.crashes());
    }
    if (task.refusals() > 0) {
      json.put("refusals", task.refusals());
    }
    json.put("created", task.created().toString());
    task.claimed().map(Instant::toString).ifPresent(time -> json.put("started", time));
    task.ended().map(Instant::toString).ifPresent(time -> json.put("ended", time));
    if (task.claimed().isPresent() && task.ended().isPresent()) {
      Duration took = Duration.between(task.claimed().get(), task.ended().get());
      json.put("duration_ms", Math.max(0, took.toMillis()));
    }
    task.result().ifPresent(result -> json.set("result", JSON.readTree(result)));
    task.failure().ifPresent(failure -> json.put("failure", failure));
    return json;
  }

  static ArrayNode history(List<TaskTry> tries) {
    ArrayNode json = JSON.createArrayNode();
    for (TaskTry one : tries) {
      ObjectNode entry = json.addObject();
      entry.put("outcome", one.outcome().name().toLowerCase(Locale.ROOT));
      entry.put("worker", one.worker());
      entry.put("started", one.claimed().toString());
      entry.put("ended", one.ended().toString());
      one.failure().ifPresent(failure -> entry.put("failure", failure));
    }
    return json;
  }
}
