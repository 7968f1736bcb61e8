package dev.fanfare.processor.graph;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.graph.InputBinding.NameFault;
import dev.fanfare.processor.model.Step;
import dev.fanfare.processor.model.StepParameter;
import dev.fanfare.processor.read.MethodDeclaration;
import dev.fanfare.processor.read.NameListAnnotation;
import dev.fanfare.text.NearMiss;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code @From} names steps that run before, and that yield what the parameter takes. */
final class FromRule implements GraphRule {

  private final TypeFit fit;
  private final UnmetInputMessage unmetInput;

  FromRule(TypeFit fit, UnmetInputMessage unmetInput) {
    this.fit = fit;
    this.unmetInput = unmetInput;
  }

  @Override
  public void check(PlanGraph graph, RuleFindings findings) {
    for (GraphNode node : graph.nodes()) {
      for (InputBinding binding : node.bindings()) {
        NameListAnnotation from = binding.parameter().declaration().from();
        if (from != null && from.names().isEmpty()) {
          findings.add(
              DiagnosticMessage.of(
                      DiagnosticCode.UNKNOWN_FROM, from.anchor(), "@From names no step")
                  .help("%s", fitting(graph, node.step(), binding.parameter())));
        }
        if (binding instanceof InputBinding.Misnamed misnamed) {
          for (NameFault fault : misnamed.faults()) {
            findings.add(message(graph, node.step(), misnamed.parameter(), fault));
          }
        }
      }
    }
  }

  private DiagnosticMessage message(
      PlanGraph graph, Step step, StepParameter.Data parameter, NameFault fault) {
    String name = fault.name().value();
    return switch (fault.reason()) {
      case UNKNOWN -> unknown(graph, step, fault);
      case SEVERAL ->
          at(fault, "@From names '%s', and several steps have that name", name)
              .evidence("%s", signatures(graph, name))
              .help("name one of them: @Task(name = \"%s2\")", name);
      case TWICE -> at(fault, "@From names '%s' twice", name).help("name it once");
      case NOT_EARLIER -> notEarlier(graph, step, parameter, fault);
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

  /** Names the nearest earlier step that fits, if there is one. */
  private String fitting(PlanGraph graph, Step step, StepParameter.Data parameter) {
    return graph.before(step).stream()
        .map(GraphNode::step)
        .filter(other -> fit.takesOne(other, parameter) || fit.takesList(other, parameter))
        .reduce((first, second) -> second)
        .map(other -> "write @From(\"" + other + "\")")
        .orElse("remove @From from '" + parameter.declaration().name() + "'");
  }

  private static String signatures(PlanGraph graph, String method) {
    return graph.nodes().stream()
        .map(node -> node.step().declaration())
        .filter(declaration -> declaration.name().equals(method))
        .map(MethodDeclaration::signature)
        .collect(Collectors.joining(", "));
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

  private DiagnosticMessage notEarlier(
      PlanGraph graph, Step step, StepParameter.Data parameter, NameFault fault) {
    Step named = fault.named();
    if (named == null || named == step) {
      return at(fault, "@From names '%s', the phase itself", fault.name().value())
          .help("name a phase that runs before it");
    }
    return at(fault, "@From names '%s', which does not run before '%s'", named, step)
        .note("'%s' has order %s, '%s' has order %s", named, named.order(), step, step.order())
        .help("%s", unmetInput.orderHelp(graph, named, step, parameter));
  }

  private static DiagnosticMessage at(NameFault fault, String fact, Object... arguments) {
    return DiagnosticMessage.of(
        DiagnosticCode.UNKNOWN_FROM, fault.name().anchor(), fact, arguments);
  }
}
