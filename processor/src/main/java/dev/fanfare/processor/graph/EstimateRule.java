package dev.fanfare.processor.graph;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.graph.EstimateMethods.Candidate;
import dev.fanfare.processor.model.SpendingSettings;
import dev.fanfare.processor.read.Located;
import dev.fanfare.processor.read.MethodDeclaration;
import dev.fanfare.processor.read.TaskAnnotation;
import dev.fanfare.text.NearMiss;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** An estimate that is no number names a static method that takes the element and returns one. */
final class EstimateRule implements GraphRule {

  private final EstimateMethods methods;

  EstimateRule(EstimateMethods methods) {
    this.methods = methods;
  }

  @Override
  public void check(PlanGraph graph, RuleFindings findings) {
    for (GraphNode node : graph.nodes()) {
      TaskAnnotation task = node.step().declaration().task();
      if (task != null && SpendingSettings.namesMethod(task.estimate().value())) {
        check(node, task.estimate()).ifPresent(findings::add);
      }
    }
  }

  private Optional<DiagnosticMessage> check(GraphNode node, Located<String> name) {
    Optional<TypeMirror> element = EstimateMethods.element(node);
    if (element.isEmpty()) {
      return node.isBound() ? Optional.of(noElement(node, name)) : Optional.empty();
    }
    Optional<Candidate> found = methods.candidates(element.get(), name.value()).findFirst();
    return found.isEmpty() ? Optional.of(unknown(element.get(), name)) : unfit(found.get(), name);
  }

  private static DiagnosticMessage noElement(GraphNode node, Located<String> name) {
    MethodDeclaration method = node.step().declaration();
    return at(
            name, "%s fans out over nothing that '%s' could estimate", method.title(), name.value())
        .help("write a number, such as estimate = \"0.02\"");
  }

  private DiagnosticMessage unknown(TypeMirror element, Located<String> name) {
    List<TypeMirror> owners =
        methods.classes(element).<TypeMirror>map(owner -> owner.asType()).toList();
    DiagnosticMessage message =
        owners.size() == 1
            ? at(
                name,
                "%s has no static method '%s' that takes %s",
                owners.get(0),
                name.value(),
                element)
            : at(
                name,
                "neither %s nor %s has a static method '%s' that takes %s",
                owners.get(0),
                owners.get(1),
                name.value(),
                element);
    Optional<String> near = NearMiss.of(name.value(), methods.names(element));
    return near.isPresent()
        ? message.help("did you mean '%s'?", near.get())
        : message.help(
            "add 'static double %s(%s element)' to %s",
            name.value(), element, owners.get(owners.size() - 1));
  }

  private Optional<DiagnosticMessage> unfit(Candidate candidate, Located<String> name) {
    if (!methods.isNumber(candidate)) {
      return Optional.of(
          at(
                  name,
                  "method '%s' of %s returns %s, which is no number",
                  name.value(),
                  candidate.owner().asType(),
                  candidate.method().getReturnType())
              .help("let it return double, long or BigDecimal"));
    }
    return methods
        .checked(candidate)
        .map(
            thrown ->
                at(
                        name,
                        "method '%s' of %s throws %s, which is checked",
                        name.value(),
                        candidate.owner().asType(),
                        thrown)
                    .help("catch %s in '%s'", thrown, name.value()));
  }

  private static DiagnosticMessage at(Located<String> name, String fact, Object... arguments) {
    return DiagnosticMessage.of(DiagnosticCode.INVALID_ESTIMATE, name.anchor(), fact, arguments);
  }
}
