package dev.fanfare.processor.graph;

import dev.fanfare.processor.diagnostic.Code;
import dev.fanfare.processor.diagnostic.Diagnostic;
import dev.fanfare.processor.model.Slot;
import dev.fanfare.processor.model.Step;
import dev.fanfare.processor.read.ParamType;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/** What there is to say when nothing feeds a parameter. */
final class UnmetInput {

  private final NearFits nearFits;
  private final ParamType paramType;

  UnmetInput(NearFits nearFits, ParamType paramType) {
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
  Diagnostic of(Step step, Slot.Data slot, List<Node> before, List<Step> late) {
    Diagnostic diagnostic = fact(step, slot, before.isEmpty());
    if (!before.isEmpty()) {
      diagnostic =
          diagnostic
              .evidence("%s is required at", element(slot))
              .evidence("    %s", step.declaration().place())
              .evidence("phases that run before '%s':", step);
      diagnostic = Texts.table(diagnostic, "    ", before.stream().map(Node::step).toList());
    }
    for (Step other : late) {
      diagnostic = late(diagnostic, step, other);
    }
    return fallback(nearFits.explain(diagnostic, step, slot, before), step, slot);
  }

  private static Diagnostic fact(Step step, Slot.Data slot, boolean first) {
    String title = step.declaration().title();
    String fact =
        step.declaration().bot() != null
            ? "%1$s needs %2$s, which nothing yields"
            : first
                ? "%1$s needs %2$s, but no phase runs before it"
                : slot.gathered() == null
                    ? "%1$s needs %2$s, but no earlier phase yields it"
                    : "%1$s needs %2$s, but no earlier phase yields %3$s";
    return Diagnostic.of(
        Code.UNMET_INPUT, slot.declaration().anchor(), fact, title, slot.type(), element(slot));
  }

  private static Diagnostic late(Diagnostic diagnostic, Step step, Step other) {
    return diagnostic
        .note(
            "'%s' (order %s) yields %s, but runs %s '%s'",
            other,
            other.order(),
            Texts.yielded(other),
            other.order() == step.order() ? "beside" : "after",
            step)
        .orHelp("give '%s' an order less than %s", other, step.order());
  }

  private Diagnostic fallback(Diagnostic diagnostic, Step step, Slot.Data slot) {
    if (slot.gathered() == null && paramType.supports(slot.type())) {
      return diagnostic.orHelp(
          "put @Param on '%s' to set it from outside", slot.declaration().name());
    }
    return step.declaration().bot() != null
        ? diagnostic.orHelp("take @Param parameters or the TaskContext only")
        : diagnostic.orHelp(
            "add a phase of an order less than %s that yields %s", step.order(), element(slot));
  }

  private static TypeMirror element(Slot.Data slot) {
    return slot.gathered() == null ? slot.type() : slot.gathered().element();
  }
}
