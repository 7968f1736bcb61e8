package dev.fanfare.proof.generate;

import dev.fanfare.runtime.plan.LimitPlan;
import dev.fanfare.runtime.plan.PhasePlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;

/**
 * A plan, what its tasks do, and how it is run.
 *
 * @param plan the plan
 * @param bot knows what the tasks do
 * @param settings how it is run
 */
public record Scenario(Plan<ScriptedBot> plan, ScriptedBot bot, Settings settings) {

  /** The scenario that these decisions make. */
  public static Scenario of(Choices choices) {
    return new ScenarioGenerator(choices).generate();
  }

  /** The whole scenario, to be read by a person. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(settings.toString());
    text.append("\nretries ").append(plan.retries()).append(", ").append(plan.backoff());
    plan.timeout().ifPresent(timeout -> text.append(", timeout ").append(timeout));
    text.append(plan.failFast() ? ", fail fast\n" : "\n");
    for (LimitPlan limit : plan.limits()) {
      text.append(limit).append('\n');
    }
    for (PhasePlan<ScriptedBot> phase : plan.phases()) {
      text.append("phase ").append(phase.order()).append('\n');
      phase.steps().forEach(step -> append(text, step));
    }
    return text.toString();
  }

  private void append(StringBuilder text, StepPlan<ScriptedBot> step) {
    text.append("  ").append(step.name()).append(" yields ").append(step.yields());
    text.append(" ").append(bot.steps().get(step.name())).append("\n    ");
    text.append(step.priority()).append(", minSuccess ").append(step.minSuccess());
    step.priorityBy().ifPresent(by -> text.append(", priority by ").append(by));
    step.retries().ifPresent(retries -> text.append(", retries ").append(retries));
    step.backoff().ifPresent(backoff -> text.append(", ").append(backoff));
    step.timeout().ifPresent(timeout -> text.append(", timeout ").append(timeout));
    step.phaseTimeout().ifPresent(timeout -> text.append(", phase timeout ").append(timeout));
    step.limit().ifPresent(limit -> text.append(", limit ").append(limit));
    text.append(", abort on ").append(step.abortOn());
    text.append(", retry on ").append(step.retryOn()).append('\n');
    step.inputs().forEach(input -> text.append("    ").append(input).append('\n'));
  }
}
