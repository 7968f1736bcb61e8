package dev.fanfare.processor.graph;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.graph.DependencyCycles.Dependency;
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
      for (InputBinding binding : node.bindings()) {
        if (binding instanceof InputBinding.Unmet unmet) {
          List<Dependency> find = needs.find(node.step(), unmet.parameter());
          if (find.isEmpty()) {
            List<Step> late = needs.late(node.step(), unmet.parameter());
            findings.add(unmetInput.of(graph, node.step(), unmet.parameter(), late));
          } else if (circles.add(steps(find))) {
            findings.add(circular(find));
          }
        }
      }
    }
  }

  private static Set<Step> steps(List<Dependency> find) {
    return find.stream().map(Dependency::step).collect(Collectors.toSet());
  }

  private static DiagnosticMessage circular(List<Dependency> find) {
    DiagnosticMessage message =
        DiagnosticMessage.of(
            DiagnosticCode.CYCLIC_PHASES,
            find.get(0).parameter().declaration().anchor(),
            "phases %s need each other",
            MessageTexts.and(find.stream().map(need -> need.step().name()).toList()));
    for (Dependency need : find) {
      message =
          message.evidence(
              "'%s' takes %s, which '%s' yields",
              need.step(), need.parameter().type(), need.source());
    }
    return message.help("let one of them take what an earlier phase yields");
  }
}
