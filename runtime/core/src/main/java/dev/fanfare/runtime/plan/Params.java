package dev.fanfare.runtime.plan;

/** The values of a bot's parameters, by name. Immutable. */
public interface Params {

  /**
   * A parameter's value. Unchecked: its type was checked when it was bound.
   *
   * @param name the parameter's name
   * @param <T> its type, boxed
   */
  @SuppressWarnings("TypeParameterUnusedInFormals")
  <T> T get(String name);
}
