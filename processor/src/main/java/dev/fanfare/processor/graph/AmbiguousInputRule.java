package dev.fanfare.processor.graph;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.model.Step;
import java.util.List;

/** One step of the nearest phase fits, or the parameter says which. */
final class AmbiguousInputRule implements GraphRule {

  @Override
  public void check(PlanGraph graph, RuleFindings findings) {
    for (GraphNode node : graph.nodes()) {
      for (Binding feed : node.feeds()) {
        if (feed instanceof Binding.Ambiguous ambiguous) {
          findings.add(diagnostic(node.step(), ambiguous));
        }
      }
    }
  }

  private static DiagnosticMessage diagnostic(Step step, Binding.Ambiguous ambiguous) {
    List<String> names = ambiguous.producers().stream().map(Step::name).toList();
    DiagnosticMessage diagnostic =
        DiagnosticMessage.of(
            DiagnosticCode.AMBIGUOUS_INPUT,
            ambiguous.slot().declaration().anchor(),
            "%s takes %s, which %s %s yield",
            step.declaration().title(),
            ambiguous.slot().type(),
            names.size() == 2 ? "both" : "all of",
            MessageTexts.and(names));
    return MessageTexts.table(diagnostic, "", ambiguous.producers())
        .help(
            "say which: @From(\"%s\"), or all of them: @From({%s})",
            names.get(0), MessageTexts.list(names));
  }
}
