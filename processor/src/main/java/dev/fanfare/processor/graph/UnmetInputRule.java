package dev.fanfare.processor.graph;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.graph.DependencyCycles.Need;
import dev.fanfare.processor.model.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every parameter is fed, and no steps need each other in a circle. A circle is one fault: what its
 * steps lack is not reported again.
 */
final class UnmetInputRule implements GraphRule {

  private final TypeFit fit;
  private final UnmetInputMessage unmetInput;

  UnmetInputRule(TypeFit fit, UnmetInputMessage unmetInput) {
    this.fit = fit;
    this.unmetInput = unmetInput;
  }

  @Override
  public void check(PlanGraph graph, RuleFindings findings) {
    DependencyCycles needs = new DependencyCycles(graph, fit);
    Set<Set<Step>> circles = new HashSet<>();
    for (GraphNode node : graph.nodes()) {
      for (Binding feed : node.feeds()) {
        if (feed instanceof Binding.Unmet unmet) {
          List<Need> circle = needs.circle(node.step(), unmet.slot());
          if (circle.isEmpty()) {
            List<Step> late = needs.late(node.step(), unmet.slot());
            findings.add(unmetInput.of(node.step(), unmet.slot(), graph.before(node.step()), late));
          } else if (circles.add(steps(circle))) {
            findings.add(circular(circle));
          }
        }
      }
    }
  }

  private static Set<Step> steps(List<Need> circle) {
    return circle.stream().map(Need::step).collect(Collectors.toSet());
  }

  private static DiagnosticMessage circular(List<Need> circle) {
    DiagnosticMessage diagnostic =
        DiagnosticMessage.of(
            DiagnosticCode.CYCLIC_PHASES,
            circle.get(0).slot().declaration().anchor(),
            "phases %s need each other",
            MessageTexts.and(circle.stream().map(need -> need.step().name()).toList()));
    for (Need need : circle) {
      diagnostic =
          diagnostic.evidence(
              "'%s' takes %s, which '%s' yields", need.step(), need.slot().type(), need.source());
    }
    return diagnostic.help("let one of them take what an earlier phase yields");
  }
}
