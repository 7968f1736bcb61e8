package dev.fanfare.queue.function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A function that is called by name with JSON arguments. Implementations are thread-safe. */
public interface QueueFunction {

  /** Returns the name by which tasks call it. */
  String name();

  /** Returns one or two sentences that tell a person, or a model, what it does. */
  String description();

  /** Returns the JSON Schema of its arguments: an object with its parameters as properties. */
  JsonNode parameters();

  /**
   * Returns a text that changes when the parameters do: a worker claims only tasks of the same one.
   * Empty for a function whose parameters never change in a way that matters.
   */
  default String signature() {
    return "";
  }

  /**
   * Checks arguments without calling anything.
   *
   * @param arguments the arguments, as given
   * @throws dev.fanfare.runtime.result.FanfareException naming the parameter, the value and what is
   *     allowed, if one is missing, unknown or of the wrong type
   */
  void check(JsonNode arguments);

  /**
   * Calls the function, on the calling thread, which is interrupted when the result is not wanted
   * any more.
   *
   * @param arguments the arguments
   * @param context the call's place in its queue
   * @return a value that can be written as JSON
   * @throws Exception if it fails; a {@link dev.fanfare.api.RetryAfterException} puts the task off
   */
  @Nullable Object call(JsonNode arguments, FunctionContext context) throws Exception;
}
