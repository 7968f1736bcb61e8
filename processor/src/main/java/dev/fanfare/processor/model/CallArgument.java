package dev.fanfare.processor.model;

import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * An argument of a call.
 *
 * @param name the parameter's name
 * @param type its type
 * @param arriving the box in which the value arrives, if the call widens it; else null
 * @param input where it comes from
 */
public record CallArgument(
    String name, TypeMirror type, @Nullable TypeMirror arriving, ArgumentInput input) {

  /** An argument that arrives in its own type. */
  public CallArgument(String name, TypeMirror type, ArgumentInput input) {
    this(name, type, null, input);
  }
}
