package dev.fanfare.app;

import dev.fanfare.config.ConfigSetting;
import dev.fanfare.config.PlanSettings;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/**
 * A bot that can be run.
 *
 * @param orchestrator makes its instance
 * @param plan its plan, as the annotations have it
 * @param <B> its class
 */
public record LaunchableBot<B>(Orchestrator<B> orchestrator, Plan<B> plan) {

  /**
   * Returns the bots of a class.
   *
   * @param orchestrator the class's
   * @param <B> the class
   */
  public static <B> List<LaunchableBot<?>> of(Orchestrator<B> orchestrator) {
    List<LaunchableBot<?>> all = new ArrayList<>();
    orchestrator.plans().forEach(plan -> all.add(new LaunchableBot<>(orchestrator, plan)));
    return all;
  }

  /** Returns the bot's name. */
  public String name() {
    return plan.name();
  }

  /** Returns the name of the bot's class. */
  public String className() {
    return orchestrator.botClass().getName();
  }

  /** Returns all that can be configured for a run of the bot. */
  public List<ConfigSetting> settings() {
    List<ConfigSetting> settings = new ArrayList<>(PlanSettings.of(plan));
    settings.addAll(RunSettings.ALL);
    return settings;
  }
}
