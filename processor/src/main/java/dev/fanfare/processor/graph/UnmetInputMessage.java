package dev.fanfare.processor.graph;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.model.StepParameter;
import dev.fanfare.processor.model.Step;
import dev.fanfare.processor.read.ParamType;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/** What there is to say when nothing feeds a parameter. */
final class UnmetInputMessage {

  private final NearFits nearFits;
  private final ParamType paramType;

  UnmetInputMessage(NearFits nearFits, ParamType paramType) {
    this.nearFits = nearFits;
    this.paramType = paramType;
  }

  /**
   * The error.
   *
   * @param step the step
   * @param slot its parameter
   * @param before the nodes that run before it
   * @param late the steps that could feed it, but do not run before it
   */
  DiagnosticMessage of(Step step, StepParameter.Data slot, List<GraphNode> before, List<Step> late) {
    DiagnosticMessage diagnostic = fact(step, slot, before.isEmpty());
    if (!before.isEmpty()) {
      diagnostic =
          diagnostic
              .evidence("%s is required at", element(slot))
              .evidence("    %s", step.declaration().place())
              .evidence("phases that run before '%s':", step);
      diagnostic = MessageTexts.table(diagnostic, "    ", before.stream().map(GraphNode::step).toList());
    }
    for (Step other : late) {
      diagnostic = late(diagnostic, step, other);
    }
    return fallback(nearFits.explain(diagnostic, step, slot, before), step, slot);
  }

  private static DiagnosticMessage fact(Step step, StepParameter.Data slot, boolean first) {
    String title = step.declaration().title();
    String fact =
        step.declaration().bot() != null
            ? "%1$s needs %2$s, which nothing yields"
            : first
                ? "%1$s needs %2$s, but no phase runs before it"
                : slot.gathered() == null
                    ? "%1$s needs %2$s, but no earlier phase yields it"
                    : "%1$s needs %2$s, but no earlier phase yields %3$s";
    return DiagnosticMessage.of(
        DiagnosticCode.UNMET_INPUT, slot.declaration().anchor(), fact, title, slot.type(), element(slot));
  }

  private static DiagnosticMessage late(DiagnosticMessage diagnostic, Step step, Step other) {
    return diagnostic
        .note(
            "'%s' (order %s) yields %s, but runs %s '%s'",
            other,
            other.order(),
            MessageTexts.yielded(other),
            other.order() == step.order() ? "beside" : "after",
            step)
        .orHelp("give '%s' an order less than %s", other, step.order());
  }

  private DiagnosticMessage fallback(DiagnosticMessage diagnostic, Step step, StepParameter.Data slot) {
    if (slot.gathered() == null && paramType.supports(slot.type())) {
      return diagnostic.orHelp(
          "put @Param on '%s' to set it from outside", slot.declaration().name());
    }
    return step.declaration().bot() != null
        ? diagnostic.orHelp("take @Param parameters or the TaskContext only")
        : diagnostic.orHelp(
            "add a phase of an order less than %s that yields %s", step.order(), element(slot));
  }

  private static TypeMirror element(StepParameter.Data slot) {
    return slot.gathered() == null ? slot.type() : slot.gathered().element();
  }
}
