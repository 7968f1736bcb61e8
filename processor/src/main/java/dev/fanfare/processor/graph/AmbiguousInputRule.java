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
      for (InputBinding binding : node.bindings()) {
        if (binding instanceof InputBinding.Ambiguous ambiguous) {
          findings.add(message(node.step(), ambiguous));
        }
      }
    }
  }

  private static DiagnosticMessage message(Step step, InputBinding.Ambiguous ambiguous) {
    List<String> names = ambiguous.producers().stream().map(Step::name).toList();
    DiagnosticMessage message =
        DiagnosticMessage.of(
            DiagnosticCode.AMBIGUOUS_INPUT,
            ambiguous.parameter().declaration().anchor(),
            "%s takes %s, which %s %s yield",
            step.declaration().title(),
            ambiguous.parameter().type(),
            names.size() == 2 ? "both" : "all of",
            MessageTexts.and(names));
    return MessageTexts.table(message, "", ambiguous.producers())
        .help(
            "say which: @From(\"%s\"), or all of them: @From({%s})",
            names.get(0), MessageTexts.list(names));
  }
}
