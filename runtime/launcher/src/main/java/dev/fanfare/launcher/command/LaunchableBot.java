package dev.fanfare.launcher.command;

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
record LaunchableBot<B>(Orchestrator<B> orchestrator, Plan<B> plan) {

  /** The bots of a class. */
  static <B> List<LaunchableBot<?>> of(Orchestrator<B> orchestrator) {
    List<LaunchableBot<?>> all = new ArrayList<>();
    orchestrator.plans().forEach(plan -> all.add(new LaunchableBot<>(orchestrator, plan)));
    return all;
  }

  String name() {
    return plan.name();
  }

  String className() {
    return orchestrator.botClass().getName();
  }

  /** All that can be configured for a run of it. */
  List<ConfigSetting> settings() {
    List<ConfigSetting> settings = new ArrayList<>(PlanSettings.of(plan));
    settings.addAll(RunSettings.ALL);
    return settings;
  }
}
