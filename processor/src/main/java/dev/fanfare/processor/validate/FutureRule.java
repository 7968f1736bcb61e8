package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.JavaTypes;
import dev.fanfare.processor.read.MethodDeclaration;

/** A task ends when its method returns, so it returns what is there, not a promise of it. */
final class FutureRule implements DeclarationRule {

  private final JavaTypes types;

  FutureRule(JavaTypes types) {
    this.types = types;
  }

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    for (MethodDeclaration method : declaration.methods()) {
      if (method.hasRole()) {
        types
            .promisedWithin(method.returns())
            .ifPresent(value -> findings.add(message(method, types.simpleName(value))));
      }
    }
  }

  private static DiagnosticMessage message(MethodDeclaration method, String value) {
    return DiagnosticMessage.of(
            DiagnosticCode.UNAWAITED_FUTURE,
            method.anchor(),
            "%s returns %s, whose failure is never seen",
            method.title(),
            method.returns())
        .note(
            "a call ends when its method returns: what fails later is not retried, and in no"
                + " report")
        .help("wait for it, as with get(), and return the %s", value);
  }
}
