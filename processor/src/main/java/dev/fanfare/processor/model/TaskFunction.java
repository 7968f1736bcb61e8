package dev.fanfare.processor.model;

import java.util.List;

/**
 * A method that can be queued by name.
 *
 * @param step the method
 * @param params what a call of it takes
 */
public record TaskFunction(WiredStep step, List<BotParameter> params) {

  /** Copies the parameters. */
  public TaskFunction {
    params = List.copyOf(params);
  }
}
