package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.Located;
import dev.fanfare.processor.read.MethodDeclaration;

/** A quorum is a share. */
final class MinSuccessRule implements DeclarationRule {

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    for (MethodDeclaration method : declaration.methods()) {
      if (method.phase() != null) {
        check(method, method.phase().minSuccess(), findings);
      }
    }
  }

  private static void check(
      MethodDeclaration method, Located<Double> share, RuleFindings findings) {
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
                method.title())
            .help("write %s", edit(value)));
  }

  /** What reads like a percentage is taken for one. */
  private static String edit(double value) {
    return value >= 2.0 && value <= 100.0
        ? "minSuccess = " + value / 100
        : "a share between 0.0 and 1.0";
  }
}
