package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.Located;
import dev.fanfare.processor.read.MethodDeclaration;
import dev.fanfare.processor.read.ParameterDeclaration;

/** A quorum is a share. */
final class MinSuccessRule implements DeclarationRule {

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    for (MethodDeclaration method : declaration.methods()) {
      if (method.phase() != null) {
        check(method.title(), method.phase().minSuccess(), findings);
      }
      for (ParameterDeclaration parameter : method.parameters()) {
        if (parameter.groupBy() != null) {
          String owner = "the groups of '" + parameter.name() + "'";
          check(owner, parameter.groupBy().minSuccess(), findings);
        }
      }
    }
  }

  private static void check(String owner, Located<Double> share, RuleFindings findings) {
    double value = share.value();
    if (value >= 0.0 && value <= 1.0) {
      return;
    }
    findings.add(
        DiagnosticMessage.of(
                DiagnosticCode.MIN_SUCCESS_OUT_OF_RANGE,
                share.anchor(),
                "minSuccess %s of %s is not within 0.0 to 1.0",
                value,
                owner)
            .help("write %s", edit(value)));
  }

  /** Returns what reads like a percentage is taken for one. */
  private static String edit(double value) {
    return value >= 2.0 && value <= 100.0
        ? "minSuccess = " + value / 100
        : "a share between 0.0 and 1.0";
  }
}
