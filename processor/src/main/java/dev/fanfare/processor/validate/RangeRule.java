package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.Located;
import dev.fanfare.processor.read.MethodDeclaration;

/** Retries and workers are within their ranges. */
final class RangeRule implements DeclarationRule {

  private static final int MOST_RETRIES = 1000;
  private static final int MOST_WORKERS = 100_000;

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    for (ClassDeclaration.NamedBot bot : declaration.bots()) {
      String owner = "bot '" + bot.name() + "'";
      Range retries = new Range(DiagnosticCode.RETRIES_OUT_OF_RANGE, "retries", 0, MOST_RETRIES);
      retries.check(owner, bot.annotation().retries(), findings);
      Range workers = new Range(DiagnosticCode.WORKERS_OUT_OF_RANGE, "workers", 0, MOST_WORKERS);
      workers.check(owner, bot.annotation().workers(), findings);
    }
    for (MethodDeclaration method : declaration.methods()) {
      if (method.task() != null) {
        Range retries = new Range(DiagnosticCode.RETRIES_OUT_OF_RANGE, "retries", -1, MOST_RETRIES);
        retries.check(method.title(), method.task().retries(), findings);
      }
    }
  }

  private record Range(DiagnosticCode code, String what, int least, int most) {

    void check(String owner, Located<Integer> located, RuleFindings findings) {
      int value = located.value();
      if (value >= least && value <= most) {
        return;
      }
      findings.add(
          DiagnosticMessage.of(
                  code,
                  located.anchor(),
                  "%s %s of %s is not within %s to %s",
                  what,
                  value,
                  owner,
                  Math.max(least, 0),
                  most)
              .help("write %s = %s", what, value > most ? most : 0));
    }
  }
}
