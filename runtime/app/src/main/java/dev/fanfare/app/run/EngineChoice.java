package dev.fanfare.app.run;

import dev.fanfare.config.ConfigurationException;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.spi.EngineProvider;
import dev.fanfare.runtime.spi.EngineProvider.OpenEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/**
 * The engine that a run's tasks are to run on, found among the {@link EngineProvider}s of the class
 * path.
 *
 * @param name its name, such as {@code spark}
 * @param master its address; empty for what its own settings say
 */
public record EngineChoice(String name, String master) {

  /**
   * Connects to the engine.
   *
   * @param bot the name of the bot that is to run
   * @throws ConfigurationException if there is no such engine; the message says what to add
   * @throws dev.fanfare.runtime.result.FanfareException if it cannot be reached
   */
  public OpenEngine open(String bot) {
    return provider().open(master, bot);
  }

  /**
   * Returns a line for each step of a plan: where its tasks run, and why in the driver.
   *
   * @throws ConfigurationException if there is no such engine
   */
  public List<String> placement(Plan<?> plan) {
    EngineProvider provider = provider();
    List<String> lines = new ArrayList<>(List.of("", "On " + name));
    plan.steps()
        .forEach(
            step ->
                lines.add(
                    "  %s  %s"
                        .formatted(
                            step.name(),
                            provider
                                .staysHere(plan, step)
                                .map(why -> "in the driver: " + why)
                                .orElse("on the executors"))));
    return lines;
  }

  private EngineProvider provider() {
    List<String> known = new ArrayList<>();
    for (EngineProvider provider : ServiceLoader.load(EngineProvider.class)) {
      if (provider.name().equals(name)) {
        return provider;
      }
      known.add(provider.name());
    }
    throw new ConfigurationException(
        "there is no engine '%s' on the class path%s; for spark, add dev.fanfare:fanfare-spark and Spark's own jars"
            .formatted(name, known.isEmpty() ? "" : ", which has " + String.join(", ", known)));
  }
}
