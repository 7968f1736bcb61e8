package dev.fanfare.launcher.command;

import dev.fanfare.launcher.config.PlanSettings;
import dev.fanfare.launcher.config.Setting;
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
record Launchable<B>(Orchestrator<B> orchestrator, Plan<B> plan) {

  /** The bots of a class. */
  static <B> List<Launchable<?>> of(Orchestrator<B> orchestrator) {
    List<Launchable<?>> all = new ArrayList<>();
    orchestrator.plans().forEach(plan -> all.add(new Launchable<>(orchestrator, plan)));
    return all;
  }

  String name() {
    return plan.name();
  }

  String className() {
    return orchestrator.botClass().getName();
  }

  /** All that can be configured for a run of it. */
  List<Setting> settings() {
    List<Setting> settings = new ArrayList<>(PlanSettings.of(plan));
    settings.addAll(RunSettings.ALL);
    return settings;
  }
}
