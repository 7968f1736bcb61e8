package dev.fanfare.processor.read;

import dev.fanfare.processor.diagnostic.SourceAnchor;
import java.util.List;
import javax.lang.model.element.ExecutableElement;

/**
 * A constructor of the bot's class.
 *
 * @param anchor the constructor
 * @param element the constructor
 * @param parameters its parameters
 */
public record ConstructorDeclaration(
    SourceAnchor anchor, ExecutableElement element, List<ParameterDeclaration> parameters) {

  /** Copies the parameters. */
  public ConstructorDeclaration {
    parameters = List.copyOf(parameters);
  }
}
