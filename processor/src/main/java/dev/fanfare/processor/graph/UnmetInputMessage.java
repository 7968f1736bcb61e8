package dev.fanfare.processor.graph;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.model.Step;
import dev.fanfare.processor.model.StepParameter;
import dev.fanfare.processor.read.JavaTypes;
import dev.fanfare.processor.read.ParamType;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/** The message that nothing feeds a parameter. */
final class UnmetInputMessage {

  private final NearFits nearFits;
  private final ParamType paramType;
  private final JavaTypes types;

  UnmetInputMessage(NearFits nearFits, ParamType paramType, JavaTypes types) {
    this.types = types;
    this.nearFits = nearFits;
    this.paramType = paramType;
  }

  /**
   * Returns the error.
   *
   * @param graph the graph
   * @param step the step
   * @param parameter its parameter
   * @param late the steps that could feed it, but do not run before it
   */
  DiagnosticMessage of(PlanGraph graph, Step step, StepParameter.Data parameter, List<Step> late) {
    List<GraphNode> before = graph.before(step);
    DiagnosticMessage message = fact(step, parameter, before.isEmpty());
    if (!before.isEmpty()) {
      message =
          message
              .evidence("%s is required at", element(parameter))
              .evidence("    %s", step.declaration().place())
              .evidence("phases that run before '%s':", step);
      message = MessageTexts.table(message, "    ", before.stream().map(GraphNode::step).toList());
    }
    for (Step other : late) {
      message = late(graph, message, step, parameter, other);
    }
    return fallback(nearFits.explain(message, step, parameter, before), step, parameter);
  }

  private static DiagnosticMessage fact(Step step, StepParameter.Data parameter, boolean first) {
    String title = step.declaration().title();
    String fact =
        step.declaration().bot() != null
            ? "%1$s needs %2$s, which nothing yields"
            : first
                ? "%1$s needs %2$s, but no phase runs before it"
                : parameter.gathered() == null
                    ? "%1$s needs %2$s, but no earlier phase yields it"
                    : "%1$s needs %2$s, but no earlier phase yields %3$s";
    return DiagnosticMessage.of(
        DiagnosticCode.UNMET_INPUT,
        parameter.declaration().anchor(),
        fact,
        title,
        parameter.type(),
        element(parameter));
  }

  /** Advises an order with which one step runs before another. */
  String orderHelp(PlanGraph graph, Step first, Step second, StepParameter.Data parameter) {
    return new OrderAdvice(graph, types)
        .between(first, second, parameter)
        .map(advice -> "give '" + advice.step() + "' order " + advice.order())
        .orElse("renumber the phases, so that '" + first + "' runs before '" + second + "'");
  }

  private DiagnosticMessage late(
      PlanGraph graph,
      DiagnosticMessage message,
      Step step,
      StepParameter.Data parameter,
      Step other) {
    return message
        .note(
            "'%s' (order %s) yields %s, but runs %s '%s'",
            other,
            other.order(),
            MessageTexts.yielded(other),
            other.order() == step.order() ? "beside" : "after",
            step)
        .orHelp("%s", orderHelp(graph, other, step, parameter));
  }

  private DiagnosticMessage fallback(
      DiagnosticMessage message, Step step, StepParameter.Data parameter) {
    if (parameter.gathered() == null && paramType.isText(parameter.type())) {
      return message.orHelp(
          "put @Param on '%s' to set it from outside", parameter.declaration().name());
    }
    return step.declaration().bot() != null
        ? message.orHelp("take @Param parameters or the TaskContext only")
        : message.orHelp(
            "add a phase of an order less than %s that yields %s",
            step.order(), element(parameter));
  }

  private static TypeMirror element(StepParameter.Data parameter) {
    return parameter.gathered() == null ? parameter.type() : parameter.gathered().element();
  }
}
