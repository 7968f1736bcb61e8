package dev.fanfare.app.plan;

import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.PhasePlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import java.util.ArrayList;
import java.util.List;

/** The Mermaid flowchart of a plan: a subgraph per phase, an arrow per input. */
public final class PlanMermaid {

  private PlanMermaid() {}

  /** Returns the flowchart's lines. */
  public static List<String> of(Plan<?> plan) {
    List<String> lines = new ArrayList<>();
    lines.add("flowchart TD");
    List<String> names = plan.steps().stream().map(StepPlan::name).toList();
    for (PhasePlan<?> phase : plan.phases()) {
      lines.add("  subgraph p" + phases(phase) + "[\"phase " + phase.order() + "\"]");
      for (StepPlan<?> step : phase.steps()) {
        lines.add("    s" + names.indexOf(step.name()) + "[\"" + label(step) + "\"]");
      }
      lines.add("  end");
    }
    for (StepPlan<?> step : plan.steps()) {
      for (Input input : step.inputs()) {
        arrows(input, names, step, lines);
      }
    }
    return lines;
  }

  private static void arrows(
      Input input, List<String> names, StepPlan<?> step, List<String> lines) {
    String thick = input instanceof Input.Gather || input instanceof Input.Group ? "==>" : "-->";
    StepSelection.source(input)
        .ifPresent(
            source -> {
              for (String feeder : source.steps()) {
                lines.add(
                    "  s"
                        + names.indexOf(feeder)
                        + " "
                        + thick
                        + "|\""
                        + escape(StepTopology.relation(input))
                        + "\"| s"
                        + names.indexOf(step.name()));
              }
            });
  }

  private static String label(StepPlan<?> step) {
    return escape(step.name())
        + "<br/>"
        + escape(StepTopology.called(step) + " → " + StepTopology.yields(step));
  }

  private static String phases(PhasePlan<?> phase) {
    return String.valueOf(phase.order()).replace('-', '_');
  }

  /** Mermaid takes entities, written with a number sign instead of an ampersand. */
  private static String escape(String text) {
    return text.replace("#", "#35;")
        .replace("\"", "#quot;")
        .replace("<", "#lt;")
        .replace(">", "#gt;");
  }
}
