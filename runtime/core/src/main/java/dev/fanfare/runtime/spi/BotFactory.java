package dev.fanfare.runtime.spi;

import dev.fanfare.runtime.plan.DependencyPlan;
import org.jspecify.annotations.Nullable;

/**
 * A source of the objects that bots depend on, such as a container; found by {@link
 * java.util.ServiceLoader} with the context class loader. It is asked when a run starts, on the
 * thread that starts it, for what the code that starts the run has not given. A generated {@code
 * main} has no such code, so it takes all from here.
 */
@FunctionalInterface
public interface BotFactory {

  /**
   * Returns a dependency.
   *
   * @param botClass the bot's class
   * @param dependency a parameter of its constructor
   * @return an object of the parameter's type; null to leave the dependency to the next factory
   * @throws RuntimeException if it should have one and has not; the run then does not start
   */
  @Nullable Object dependency(Class<?> botClass, DependencyPlan dependency);
}
