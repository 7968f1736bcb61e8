package dev.fanfare.app.plan;

import dev.fanfare.api.Priority;
import dev.fanfare.api.Scope;
import dev.fanfare.config.ConfiguredSetting;
import dev.fanfare.config.ResolvedConfiguration;
import dev.fanfare.config.ValueText;
import dev.fanfare.runtime.plan.LimitPlan;
import dev.fanfare.runtime.plan.PhasePlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.SchedulePlan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.Yield;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The text of a plan: its steps, how each is called, and every setting with its origin. */
public final class PlanText {

  private PlanText() {}

  /**
   * Returns the plan's lines.
   *
   * @param plan the plan, configured
   * @param configuration what it was configured with
   * @param processors how many the machine has
   */
  public static List<String> of(Plan<?> plan, ResolvedConfiguration configuration, int processors) {
    List<String> lines = new ArrayList<>();
    lines.add(plan.name() + "  " + plan.botClass().getName());
    plan.schedule().ifPresent(schedule -> lines.add("scheduled " + schedule(schedule)));
    lines.add("");
    lines.addAll(steps(plan));
    if (!plan.limits().isEmpty()) {
      lines.add("");
      plan.limits().forEach(limit -> lines.add("limit " + limit(limit)));
    }
    lines.add("");
    lines.add("Configuration");
    lines.addAll(configuration(configuration.inForce(processors)));
    return lines;
  }

  private static List<String> steps(Plan<?> plan) {
    StepTopology topology = new StepTopology(plan);
    TextTable table = new TextTable("");
    for (PhasePlan<?> phase : plan.phases()) {
      for (StepPlan<?> step : phase.steps()) {
        String takes =
            step.inputs().stream()
                .flatMap(input -> topology.words(input).stream())
                .collect(Collectors.joining(", "));
        table.row(
            phase.order() + " " + step.name(),
            StepTopology.called(step),
            takes,
            "→ " + StepTopology.yields(step),
            policies(step));
      }
    }
    return table.lines();
  }

  private static String policies(StepPlan<?> step) {
    List<String> policies = new ArrayList<>();
    if (step.priority() != Priority.MEDIUM) {
      policies.add("priority " + ValueText.of(step.priority()));
    }
    step.priorityBy().ifPresent(accessor -> policies.add("priority by " + accessor.name()));
    step.retries().ifPresent(retries -> policies.add("retries " + retries));
    step.timeout().ifPresent(limit -> policies.add("timeout " + ValueText.of(limit)));
    step.phaseTimeout().ifPresent(limit -> policies.add("phase timeout " + ValueText.of(limit)));
    step.limit().ifPresent(limit -> policies.add("limit " + limit));
    if (step.minSuccess() < 1) {
      policies.add("min success " + step.minSuccess());
    }
    step.expect().ifPresent(range -> policies.add("expects " + range + unit(step)));
    step.tags().forEach(tag -> policies.add("#" + tag));
    return String.join("  ", policies);
  }

  private static String unit(StepPlan<?> step) {
    boolean elements = step.calledOnce() && !step.single() && step.yields() != Yield.NOTHING;
    return elements ? " elements" : " calls";
  }

  private static String schedule(SchedulePlan schedule) {
    String zone = schedule.zone().isEmpty() ? "the system's zone" : schedule.zone();
    return String.join(" and ", schedule.crons()) + " in " + zone;
  }

  private static String limit(LimitPlan limit) {
    String concurrency = limit.concurrency() == 0 ? "any number" : limit.concurrency() + "";
    String rate = limit.rate() == null ? "" : ", " + limit.rate() + " started";
    String shared = limit.scope() == Scope.PROCESS ? ", shared by all runs of the process" : "";
    return limit.name() + "  " + concurrency + " at the same time" + rate + shared;
  }

  private static List<String> configuration(List<ConfiguredSetting> configuration) {
    TextTable table = new TextTable("  ");
    for (ConfiguredSetting configured : configuration) {
      String missing = configured.value() == null ? "(required, not set)" : "none";
      table.row(
          configured.setting().key(),
          configured.text().orElse(missing),
          configured.origin().where());
    }
    return table.lines();
  }
}
