package dev.fanfare.processor.graph;

import dev.fanfare.api.text.NearMiss;
import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.graph.Binding.NameFault;
import dev.fanfare.processor.model.Step;
import dev.fanfare.processor.model.StepParameter;
import dev.fanfare.processor.read.NameListAnnotation;
import java.util.List;
import java.util.Optional;

/** {@code @From} names steps that run before, and that yield what the parameter takes. */
final class FromRule implements GraphRule {

  @Override
  public void check(PlanGraph graph, RuleFindings findings) {
    for (GraphNode node : graph.nodes()) {
      for (Binding binding : node.bindings()) {
        NameListAnnotation from = binding.parameter().declaration().from();
        if (from != null && from.names().isEmpty()) {
          findings.add(
              DiagnosticMessage.of(
                      DiagnosticCode.UNKNOWN_FROM, from.anchor(), "@From names no step")
                  .help("remove @From, or name a step in it"));
        }
        if (binding instanceof Binding.Misnamed misnamed) {
          for (NameFault fault : misnamed.faults()) {
            findings.add(message(graph, node.step(), misnamed.parameter(), fault));
          }
        }
      }
    }
  }

  private static DiagnosticMessage message(
      PlanGraph graph, Step step, StepParameter.Data parameter, NameFault fault) {
    String name = fault.name().value();
    return switch (fault.reason()) {
      case UNKNOWN -> unknown(graph, step, fault);
      case SEVERAL ->
          at(fault, "@From names '%s', and several steps have that name", name)
              .help("name them apart: @Task(name = \"…\")");
      case TWICE -> at(fault, "@From names '%s' twice", name).help("name it once");
      case NOT_EARLIER -> notEarlier(step, fault);
      case MISFIT ->
          DiagnosticMessage.of(
                  DiagnosticCode.UNMET_INPUT,
                  fault.name().anchor(),
                  "%s needs %s, but '%s' yields %s",
                  step.declaration().title(),
                  parameter.type(),
                  name,
                  fault.named() == null ? "nothing" : MessageTexts.yielded(fault.named()))
              .help("take '%s' out of @From, or change the parameter's type", name);
    };
  }

  private static DiagnosticMessage unknown(PlanGraph graph, Step step, NameFault fault) {
    String name = fault.name().value();
    List<Step> before = graph.before(step).stream().map(GraphNode::step).toList();
    DiagnosticMessage message = at(fault, "@From names '%s', which is no step", name);
    if (!before.isEmpty()) {
      message =
          MessageTexts.table(
              message.evidence("phases that run before '%s':", step), "    ", before);
    }
    Optional<String> near = NearMiss.of(name, before.stream().map(Step::name).toList());
    return near.isPresent()
        ? message.help("did you mean '%s'?", near.get())
        : message.help("name a phase that runs before '%s'", step);
  }

  private static DiagnosticMessage notEarlier(Step step, NameFault fault) {
    Step named = fault.named();
    if (named == null || named == step) {
      return at(fault, "@From names '%s', the phase itself", fault.name().value())
          .help("name a phase that runs before it");
    }
    return at(fault, "@From names '%s', which does not run before '%s'", named, step)
        .note("'%s' has order %s, '%s' has order %s", named, named.order(), step, step.order())
        .help("give '%s' an order less than %s", named, step.order());
  }

  private static DiagnosticMessage at(NameFault fault, String fact, Object... arguments) {
    return DiagnosticMessage.of(
        DiagnosticCode.UNKNOWN_FROM, fault.name().anchor(), fact, arguments);
  }
}
