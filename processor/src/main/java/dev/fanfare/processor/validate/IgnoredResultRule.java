package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.MethodDeclaration;
import javax.lang.model.type.TypeKind;

/** A lifecycle method returns nothing, since nothing would take it. */
final class IgnoredResultRule implements DeclarationRule {

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    for (MethodDeclaration method : declaration.methods()) {
      if (!method.lifecycle().isEmpty()
          && method.phase() == null
          && method.returns().getKind() != TypeKind.VOID) {
        findings.add(
            DiagnosticMessage.of(
                    DiagnosticCode.IGNORED_RESULT,
                    method.anchor(),
                    "%s returns %s, which nothing takes",
                    method.title(),
                    method.returns())
                .help("let '%s' return void", method.name()));
      }
    }
  }
}
