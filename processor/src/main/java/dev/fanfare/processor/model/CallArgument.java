package dev.fanfare.processor.model;

import javax.lang.model.type.TypeMirror;

/**
 * An argument of a call.
 *
 * @param name the parameter's name
 * @param type the type in which the value arrives
 * @param input where it comes from
 */
public record CallArgument(String name, TypeMirror type, ArgumentInput input) {

  /**
   * The name of the bot's parameter that it is bound to.
   *
   * @throws IllegalStateException if it comes from elsewhere
   */
  public String configuredName() {
    if (input instanceof ArgumentInput.Configured configured) {
      return configured.name();
    }
    throw new IllegalStateException(name + " is not configured");
  }
}
