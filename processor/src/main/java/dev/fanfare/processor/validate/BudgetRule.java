package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.read.BudgetAnnotation;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.text.AmountText;
import java.util.HashSet;
import java.util.Set;

/** A budget is of more than nothing, and has a name of its own. */
final class BudgetRule implements DeclarationRule {

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    Set<String> names = new HashSet<>();
    for (BudgetAnnotation budget : declaration.budgets()) {
      String name = budget.name().value();
      if (!names.add(name)) {
        findings.add(
            DiagnosticMessage.of(
                    DiagnosticCode.DUPLICATE_BUDGET,
                    budget.name().anchor(),
                    "two budgets are named '%s'",
                    name)
                .help("give one of them another name"));
      }
      max(budget, findings);
    }
  }

  private static void max(BudgetAnnotation budget, RuleFindings findings) {
    String max = budget.max().value();
    String fact = null;
    try {
      fact = AmountText.parse(max) == 0 ? "is not more than 0" : null;
    } catch (IllegalArgumentException e) {
      fact = "is not an amount";
    }
    if (fact != null) {
      findings.add(
          DiagnosticMessage.of(
                  DiagnosticCode.INVALID_BUDGET,
                  budget.max().anchor(),
                  "max '%s' of budget '%s' %s",
                  max,
                  budget.name().value(),
                  fact)
              .help("write a number such as 5.00, with at most six decimals"));
    }
  }
}
