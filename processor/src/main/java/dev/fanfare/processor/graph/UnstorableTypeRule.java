package dev.fanfare.processor.graph;

import dev.fanfare.api.Reuse;
import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.model.ReuseSettings;
import dev.fanfare.processor.model.Step;
import dev.fanfare.processor.model.StepYield;
import dev.fanfare.processor.read.JavaTypes;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * The values that a step yields can be stored, so that a run which is resumed need not call it
 * again. Nothing is said of a step whose results are never reused.
 */
final class UnstorableTypeRule implements GraphRule {

  private final JavaTypes types;
  private final UnstorableTypes storable;

  UnstorableTypeRule(JavaTypes types) {
    this.types = types;
    this.storable = new UnstorableTypes(types);
  }

  @Override
  public void check(PlanGraph graph, RuleFindings findings) {
    for (GraphNode node : graph.nodes()) {
      Step step = node.step();
      if (step.yields() instanceof StepYield.Elements elements && isReused(step)) {
        Optional<TypeMirror> culprit = storable.culprit(elements.type());
        culprit.ifPresent(part -> findings.add(message(step, elements.type(), part)));
      }
    }
  }

  private static boolean isReused(Step step) {
    ReuseSettings reuse = step.policy().reuse();
    return reuse == null || !reuse.from().equals(Reuse.NEVER.name());
  }

  private DiagnosticMessage message(Step step, TypeMirror element, TypeMirror culprit) {
    String title = step.declaration().title();
    DiagnosticMessage message =
        types.isSame(element, culprit)
            ? at(step, "%s yields %s, which cannot be stored", title, element)
            : at(step, "%s yields %s, and %s cannot be stored", title, element, culprit);
    return message
        .note("a run that is resumed calls '%s' again", step.name())
        .help("yield a value such as a record or a Path, or write @Task(reuse = Reuse.NEVER)");
  }

  private static DiagnosticMessage at(Step step, String fact, Object... arguments) {
    return DiagnosticMessage.of(
        DiagnosticCode.UNSTORABLE_TYPE, step.declaration().anchor(), fact, arguments);
  }
}
