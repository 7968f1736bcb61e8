package dev.fanfare.processor.model;

import dev.fanfare.processor.read.Lifecycle;
import dev.fanfare.processor.read.MethodDeclaration;
import java.util.List;

/**
 * A lifecycle method.
 *
 * @param when when it is called
 * @param declaration the method
 * @param arguments one per parameter
 */
public record Hook(Lifecycle when, MethodDeclaration declaration, List<Argument> arguments) {

  /** Copies the arguments. */
  public Hook {
    arguments = List.copyOf(arguments);
  }
}
