package dev.fanfare.processor.graph;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.model.Step;
import dev.fanfare.processor.model.StepYield;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A later step takes what a step yields, unless it is of the last phase, which yields the results.
 */
final class UnusedStepRule implements GraphRule {

  @Override
  public void check(PlanGraph graph, RuleFindings findings) {
    Set<Step> used =
        graph.nodes().stream()
            .flatMap(node -> node.bound().stream())
            .flatMap(bound -> bound.source().steps().stream())
            .collect(Collectors.toSet());
    int last = graph.nodes().stream().mapToInt(node -> node.step().order()).max().orElse(0);
    for (GraphNode node : graph.nodes()) {
      Step step = node.step();
      if (step.yields() instanceof StepYield.Elements elements
          && step.order() < last
          && !used.contains(step)) {
        findings.add(
            DiagnosticMessage.of(
                    DiagnosticCode.UNUSED_STEP,
                    step.declaration().anchor(),
                    "nothing takes the %s that %s yields",
                    elements.type(),
                    step.declaration().title())
                .help(
                    "take it in a later phase, or let '%s' return void",
                    step.declaration().name()));
      }
    }
  }
}
