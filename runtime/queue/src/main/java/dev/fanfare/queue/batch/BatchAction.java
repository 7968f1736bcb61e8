package dev.fanfare.queue.batch;

import dev.fanfare.queue.function.ParameterSchema;
import java.util.Locale;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * An action of the batch tool: its name, and what a person, a script or a model must know of it.
 */
public enum BatchAction {
  /** Adds a task. */
  ADD(
      "Adds one task to the batch and returns its id. The task waits until 'start' is called. Use"
          + " 'functions' in the answer of 'status' to see what can be called.",
      Effect.ADDS,
      schema ->
          schema
              .required("name", "string", "What people call the task, such as 'unit tests'.")
              .required("function", "string", "The function to call.")
              .optional("params", "object", "The function's parameters by name. Default: none.")
              .optional("priority", "string", "critical, high, medium or low. Default: medium.")
              .optional(
                  "max_retries", "integer", "Attempts after the first, 0 to 1000. Default: 0.")
              .optional("timeout", "number|string", "The limit of an attempt, such as \"30s\".")
              .optional("delay", "number|string", "How long from now it may start. Default: 0.")
              .optional("after", "array|integer", "Ids of the tasks that must succeed first.")
              .optional("dedupe", "string", "A key that one open task at most may have.")),
  /** Adds several tasks, all or none. */
  ADD_BATCH(
      "Adds several tasks at once: all of them, or none if one of them is wrong. In 'after', a task"
          + " may name earlier ones of the same list.",
      Effect.ADDS,
      schema -> schema.required("tasks", "array", "Tasks, each with the parameters of 'add'.")),
  /** Starts the workers. */
  START(
      "Starts calling the tasks, so many at the same time, and returns at once; 'status' tells how"
          + " far it is. Tasks that are added later are called too, until the batch is empty.",
      Effect.CHANGES,
      schema ->
          schema
              .optional(
                  "max_concurrent", "integer", "Tasks at the same time, 1 to 1000. Default: 4.")
              .optional(
                  "timeout", "number|string", "When to stop at the latest, such as \"30m\".")),
  /** Stops the workers. */
  STOP(
      "Starts no further task. Those that run go on to their end, or, with 'now', are interrupted"
          + " and wait for the next 'start'.",
      Effect.CHANGES,
      schema ->
          schema.optional(
              "now", "boolean", "Whether running tasks are interrupted. Default: false.")),
  /** Tells how far the batch is. */
  STATUS(
      "Tells how many tasks wait, run, succeeded and failed, and what runs now; with 'detailed'"
          + " also counts by function, the last failures and the functions that can be called.",
      Effect.READS,
      schema -> schema.optional("detailed", "boolean", "Whether to tell more. Default: false.")),
  /** Returns results. */
  RESULTS(
      "Returns tasks with their results or failures, in the order of their ids, page by page: pass"
          + " 'next_after' of one answer as 'after' of the next call.",
      Effect.READS,
      schema ->
          schema
              .optional(
                  "filter",
                  "string",
                  "all, ended, open, succeeded, failed, cancelled, skipped or running. Default:"
                      + " ended.")
              .optional("after", "integer", "The id after which to begin. Default: 0.")
              .optional("limit", "integer", "Tasks at the most, 1 to 1000. Default: 100.")
              .optional("id", "integer", "One task alone, with its history.")),
  /** Writes results to a file. */
  EXPORT(
      "Writes all tasks with their results to a file as JSON or CSV, below the export directory.",
      Effect.ADDS,
      schema ->
          schema
              .optional(
                  "format", "string", "json or csv. Default: by the file's ending, else json.")
              .optional(
                  "out", "string", "The file, below the export directory. Default: results.json.")
              .optional("filter", "string", "As for 'results'. Default: ended.")),
  /** Removes ended tasks. */
  CLEAR(
      "Removes the tasks that have ended, with their results. Open tasks stay.",
      Effect.REMOVES,
      schema -> schema),
  /** Cancels tasks. */
  CANCEL(
      "Cancels one task, or all open ones. A running task is interrupted; what depends on a"
          + " cancelled task is skipped.",
      Effect.REMOVES,
      schema ->
          schema
              .optional("id", "integer", "The task.")
              .optional("all", "boolean", "Whether all open tasks are cancelled. Default: false."));

  /** The effect of an action, for those who ask before they call it. */
  public enum Effect {
    /** Changes nothing. */
    READS,
    /** Adds something; a repetition adds it again. */
    ADDS,
    /** Changes what runs; a repetition changes nothing more. */
    CHANGES,
    /** Removes or ends something; a repetition changes nothing more. */
    REMOVES
  }

  private final String description;
  private final Effect effect;
  private final String input;

  BatchAction(String description, Effect effect, UnaryOperator<ParameterSchema> parameters) {
    this.description = description;
    this.effect = effect;
    input = parameters.apply(new ParameterSchema()).build().toString();
  }

  /** Returns the action's name, such as {@code add_batch}. */
  public String action() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns two or three sentences for a person or a model that chooses an action. */
  public String description() {
    return description;
  }

  /** Returns the effect of a call. */
  public Effect effect() {
    return effect;
  }

  /** Returns the JSON Schema of the action's input. */
  public JsonNode input() {
    return TaskJson.JSON.readTree(input);
  }
}
