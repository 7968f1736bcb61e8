package dev.fanfare.runtime.plan;

/** The values of a bot's parameters, by name, and of its dependencies, by number. */
public interface Params {

  /**
   * Returns a parameter's value. Unchecked: its type was checked when it was bound.
   *
   * @param name the parameter's name
   * @param <T> its type, boxed
   */
  @SuppressWarnings("TypeParameterUnusedInFormals")
  <T> T get(String name);

  /**
   * Returns a dependency that nothing in the bot's class makes. Unchecked: its type was checked
   * when it was given.
   *
   * @param index its number in {@link Orchestrator#dependencies}
   * @param <T> its type
   * @throws dev.fanfare.runtime.result.FanfareException if nothing gives it; the message says where
   *     it can be given
   */
  @SuppressWarnings("TypeParameterUnusedInFormals")
  default <T> T dependency(int index) {
    throw new IllegalStateException("dependency " + index + " is not among these values");
  }

  /**
   * Returns a dependency that a method of the bot's class makes if nothing else gives it.
   *
   * @param index its number in {@link Orchestrator#dependencies}
   * @param provider calls the method; not called if something else gives the dependency
   * @param <T> its type
   * @throws dev.fanfare.runtime.result.FanfareException if the method throws or returns null
   */
  default <T> T dependency(int index, Provider<? extends T> provider) {
    return dependency(index);
  }

  /**
   * Makes a dependency.
   *
   * @param <T> its type
   */
  @FunctionalInterface
  interface Provider<T> {

    /**
     * Returns the dependency.
     *
     * @throws Throwable whatever the bot's method throws
     */
    T get() throws Throwable;
  }
}
