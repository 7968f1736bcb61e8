package dev.fanfare.processor.model;

import java.util.List;

/**
 * The constructor that is called.
 *
 * @param arguments one per parameter, each of them configured or a dependency
 * @param params what they are bound to
 * @param throwing whether it declares exceptions
 */
public record BotConstructor(
    List<CallArgument> arguments, List<BotParameter> params, boolean throwing) {

  /** Copies the lists. */
  public BotConstructor {
    arguments = List.copyOf(arguments);
    params = List.copyOf(params);
  }

  /** Returns the dependencies, in the order of their parameters. */
  public List<BotDependency> dependencies() {
    return arguments.stream()
        .map(CallArgument::input)
        .filter(ArgumentInput.Dependency.class::isInstance)
        .map(input -> ((ArgumentInput.Dependency) input).dependency())
        .toList();
  }
}
