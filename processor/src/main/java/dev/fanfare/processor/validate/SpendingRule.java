package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.model.SpendingSettings;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.Located;
import dev.fanfare.processor.read.MethodDeclaration;
import dev.fanfare.processor.read.TaskAnnotation;
import dev.fanfare.text.AmountText;
import dev.fanfare.text.NearMiss;
import java.util.List;
import java.util.Optional;

/**
 * A task names a budget that there is, and estimates in its unit. Whether a method can estimate is
 * judged on the graph, where the element is known.
 */
final class SpendingRule implements DeclarationRule {

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    for (MethodDeclaration method : declaration.methods()) {
      TaskAnnotation task = method.task();
      if (task != null) {
        budget(declaration, task.budget(), findings);
        estimate(declaration, method, task, findings);
      }
    }
  }

  private static void budget(
      ClassDeclaration declaration, Located<String> budget, RuleFindings findings) {
    List<String> budgets = names(declaration);
    if (budget.value().isEmpty() || budgets.contains(budget.value())) {
      return;
    }
    DiagnosticMessage message =
        DiagnosticMessage.of(
            DiagnosticCode.UNKNOWN_BUDGET,
            budget.anchor(),
            "%s has no budget '%s'",
            declaration.name(),
            budget.value());
    if (!budgets.isEmpty()) {
      message =
          message.evidence("budgets of %s: %s", declaration.name(), String.join(", ", budgets));
    }
    Optional<String> near = NearMiss.of(budget.value(), budgets);
    findings.add(
        near.isPresent()
            ? message.help("did you mean '%s'?", near.get())
            : message.help(
                "put @Budget(name = \"%s\", max = \"5.00\") on %s",
                budget.value(), declaration.name()));
  }

  private static void estimate(
      ClassDeclaration declaration,
      MethodDeclaration method,
      TaskAnnotation task,
      RuleFindings findings) {
    Located<String> estimate = task.estimate();
    String text = estimate.value();
    if (text.isEmpty()) {
      return;
    }
    if (task.budget().value().isEmpty()) {
      String budget = names(declaration).stream().findFirst().orElse("usd");
      findings.add(
          at(estimate, "%s has an estimate, but names no budget", method.title())
              .help("write budget = \"%s\"", budget));
    } else if (SpendingSettings.namesMethod(text)) {
      if (method.isFunction()) {
        findings.add(
            at(estimate, "%s fans out over nothing that '%s' could estimate", method.title(), text)
                .help("write a number, such as estimate = \"0.02\""));
      }
    } else if (!isAmount(text)) {
      findings.add(
          at(estimate, "estimate '%s' of %s is not an amount", text, method.title())
              .help(
                  "write a number such as 0.02, with at most six decimals, or the name of a static"
                      + " method"));
    }
  }

  private static boolean isAmount(String text) {
    try {
      var unused = AmountText.parse(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static List<String> names(ClassDeclaration declaration) {
    return declaration.budgets().stream().map(budget -> budget.name().value()).toList();
  }

  private static DiagnosticMessage at(Located<String> text, String fact, Object... arguments) {
    return DiagnosticMessage.of(DiagnosticCode.INVALID_ESTIMATE, text.anchor(), fact, arguments);
  }
}
