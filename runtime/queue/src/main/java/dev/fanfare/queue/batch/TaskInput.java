package dev.fanfare.queue.batch;

import dev.fanfare.api.Priority;
import dev.fanfare.queue.QueuedTask;
import dev.fanfare.queue.TaskId;
import dev.fanfare.queue.TaskQueue;
import dev.fanfare.queue.TaskRequest;
import dev.fanfare.queue.function.JsonArguments;
import dev.fanfare.queue.function.QueueFunction;
import dev.fanfare.runtime.result.FanfareException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the description of a task, as {@code add} and {@code add_batch} take it. */
final class TaskInput {

  private static final Set<String> FIELDS =
      Set.of(
          "name",
          "function",
          "params",
          "priority",
          "max_retries",
          "timeout",
          "delay",
          "after",
          "dedupe");
  private static final int MOST_RETRIES = 1000;

  private final TaskQueue queue;
  private final Map<String, QueueFunction> functions;

  TaskInput(TaskQueue queue, Map<String, QueueFunction> functions) {
    this.queue = queue;
    this.functions = functions;
  }

  /**
   * Reads one task.
   *
   * @param input what was given
   * @param earlier the names of the tasks before it in the same list, each at its index
   */
  TaskRequest read(JsonNode input, List<String> earlier) {
    JsonArguments fields = JsonArguments.of("add", input, FIELDS);
    String name = fields.text("name");
    if (name.isBlank()) {
      throw fields.wrong("name", input.get("name"), "a text that is not blank");
    }
    QueueFunction function = function(fields.text("function"));
    JsonNode params = fields.get("params");
    JsonNode given = params == null ? JsonNodeFactory.instance.objectNode() : params;
    function.check(given);
    TaskRequest task =
        queue
            .task(function.name())
            .data((Object) given)
            .label(name)
            .priority(priority(fields, input))
            .retries(fields.whole("max_retries", 0, 0, MOST_RETRIES));
    fields.duration("timeout").ifPresent(task::timeout);
    fields.duration("delay").ifPresent(task::delay);
    fields.optionalText("dedupe").ifPresent(task::dedupe);
    after(task, fields, earlier);
    return task;
  }

  private QueueFunction function(String name) {
    QueueFunction function = functions.get(name);
    if (function == null) {
      String known = String.join(", ", new TreeSet<>(functions.keySet()));
      String hint =
          Set.of("shell", "http", "code_execution").contains(name)
              ? "; '%s' is off unless it is allowed: --allow %s".formatted(name, name)
              : "";
      throw new BatchException(
          "there is no function '%s'; the functions are %s%s"
              .formatted(name, known.isEmpty() ? "none" : known, hint));
    }
    return function;
  }

  private static Priority priority(JsonArguments fields, JsonNode input) {
    Optional<String> text = fields.optionalText("priority");
    try {
      return text.map(name -> Priority.valueOf(name.toUpperCase(Locale.ROOT)))
          .orElse(Priority.MEDIUM);
    } catch (IllegalArgumentException e) {
      throw fields.wrong("priority", input.get("priority"), "critical, high, medium or low");
    }
  }

  private void after(TaskRequest task, JsonArguments fields, List<String> earlier) {
    JsonNode after = fields.get("after");
    if (after == null) {
      return;
    }
    for (JsonNode parent : after.isArray() ? after : List.of(after)) {
      if (parent.isString() && earlier.contains(parent.stringValue())) {
        task.parentAt(earlier.indexOf(parent.stringValue()));
      } else if (parent.isIntegralNumber() && parent.canConvertToLong() && parent.longValue() > 0) {
        task.parent(existing(parent.longValue()));
      } else {
        throw fields.wrong(
            "after",
            after,
            "ids of tasks" + (earlier.isEmpty() ? "" : ", or names of earlier ones"));
      }
    }
  }

  private TaskId existing(long number) {
    return queue
        .get(new TaskId(number))
        .map(QueuedTask::id)
        .orElseThrow(
            () ->
                new BatchException("'after' names task %d, which is not there".formatted(number)));
  }

  /** Reads a list of tasks; an error names the task's place in the list. */
  List<TaskRequest> readAll(JsonNode list) {
    List<String> names = new java.util.ArrayList<>();
    List<TaskRequest> tasks = new java.util.ArrayList<>();
    for (JsonNode input : list) {
      try {
        tasks.add(read(input, names));
      } catch (FanfareException | IllegalArgumentException e) {
        throw new BatchException(
            "tasks[%d]: %s; nothing was added".formatted(tasks.size(), e.getMessage()), e);
      }
      names.add(input.get("name").stringValue());
    }
    return tasks;
  }
}
