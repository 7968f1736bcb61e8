package dev.fanfare.processor.graph;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.model.SourceSteps;
import java.util.HashMap;
import java.util.Map;

/** Parameters that fan out over one stream take one element: without {@code @Cross}, the same. */
final class SameElementRule implements GraphRule {

  @Override
  public void check(PlanGraph graph, RuleFindings findings) {
    for (GraphNode node : graph.nodes()) {
      if (node.step().declaration().cross() != null) {
        continue;
      }
      Map<SourceSteps, InputBinding.Bound> known = new HashMap<>();
      for (InputBinding.Bound bound : node.fanOut()) {
        InputBinding.Bound first = known.putIfAbsent(bound.source(), bound);
        if (first != null) {
          findings.add(message(node, first, bound));
        }
      }
    }
  }

  private static DiagnosticMessage message(
      GraphNode node, InputBinding.Bound first, InputBinding.Bound second) {
    String one = first.parameter().declaration().name();
    String other = second.parameter().declaration().name();
    return DiagnosticMessage.of(
            DiagnosticCode.SAME_ELEMENT,
            second.parameter().declaration().anchor(),
            "'%s' and '%s' of %s are always the same %s",
            one,
            other,
            node.step().declaration().title(),
            second.parameter().type())
        .help(
            "remove '%s', or put @Cross on '%s' for every pair",
            other, node.step().declaration().name());
  }
}
