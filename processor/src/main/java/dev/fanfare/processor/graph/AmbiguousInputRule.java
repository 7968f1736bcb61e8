package dev.fanfare.processor.graph;

import dev.fanfare.processor.diagnostic.Code;
import dev.fanfare.processor.diagnostic.Diagnostic;
import dev.fanfare.processor.diagnostic.Findings;
import dev.fanfare.processor.model.Step;
import java.util.List;

/** One step of the nearest phase fits, or the parameter says which. */
final class AmbiguousInputRule implements GraphRule {

  @Override
  public void check(PlanGraph graph, Findings findings) {
    for (Node node : graph.nodes()) {
      for (Feed feed : node.feeds().values()) {
        if (feed instanceof Feed.Ambiguous ambiguous) {
          findings.add(diagnostic(node.step(), ambiguous));
        }
      }
    }
  }

  private static Diagnostic diagnostic(Step step, Feed.Ambiguous ambiguous) {
    List<String> names = ambiguous.producers().stream().map(Step::name).toList();
    Diagnostic diagnostic =
        Diagnostic.of(
            Code.AMBIGUOUS_INPUT,
            ambiguous.slot().declaration().anchor(),
            "%s takes %s, which %s %s yield",
            step.declaration().title(),
            ambiguous.slot().type(),
            names.size() == 2 ? "both" : "all of",
            Texts.and(names));
    return Texts.table(diagnostic, "", ambiguous.producers())
        .help(
            "say which: @From(\"%s\"), or all of them: @From({%s})",
            names.get(0), Texts.list(names));
  }
}
