package dev.fanfare.processor.graph;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.model.Step;
import dev.fanfare.processor.model.StepYield;
import dev.fanfare.processor.read.PhaseAnnotation;
import dev.fanfare.text.CountRange;

/** A step that is called once, and yields no collection, expects one call if it expects any. */
final class ExpectRule implements GraphRule {

  @Override
  public void check(PlanGraph graph, RuleFindings findings) {
    for (GraphNode node : graph.nodes()) {
      Step step = node.step();
      CountRange expected = step.phase().expect();
      PhaseAnnotation phase = step.declaration().phase();
      if (expected != null
          && phase != null
          && !expected.contains(1)
          && node.certain()
          && node.calledOnce()
          && !yieldsCollection(step.yields())) {
        findings.add(
            DiagnosticMessage.of(
                    DiagnosticCode.INVALID_EXPECT,
                    phase.expect().anchor(),
                    "%s is called once, but expects '%s'",
                    step.declaration().title(),
                    expected)
                .note("it takes no element and no group of an earlier phase")
                .help("leave 'expect' out"));
      }
    }
  }

  /** Returns whether it yields a collection; what is not known may be one. */
  private static boolean yieldsCollection(StepYield yields) {
    return yields instanceof StepYield.Elements elements
        ? elements.kind().isCollection()
        : yields instanceof StepYield.Unclear;
  }
}
