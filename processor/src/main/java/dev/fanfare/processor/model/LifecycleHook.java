package dev.fanfare.processor.model;

import dev.fanfare.processor.read.LifecyclePoint;
import dev.fanfare.processor.read.MethodDeclaration;
import java.util.List;

/**
 * A lifecycle method.
 *
 * @param when when it is called
 * @param declaration the method
 * @param arguments one per parameter
 */
public record LifecycleHook(
    LifecyclePoint when, MethodDeclaration declaration, List<CallArgument> arguments) {

  /** Copies the arguments. */
  public LifecycleHook {
    arguments = List.copyOf(arguments);
  }
}
