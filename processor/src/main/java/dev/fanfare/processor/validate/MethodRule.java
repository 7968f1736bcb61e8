package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.MethodDeclaration;
import dev.fanfare.processor.read.PackageAccess;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** A method in a role can be called on an instance, from the bot's package. */
final class MethodRule implements DeclarationRule {

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    PackageAccess access = PackageAccess.from(declaration.packageElement());
    for (MethodDeclaration method : declaration.methods()) {
      if (method.hasRole()) {
        check(method, access, findings);
      }
    }
  }

  private static void check(MethodDeclaration method, PackageAccess access, RuleFindings findings) {
    Set<Modifier> modifiers = method.called().getModifiers();
    if (modifiers.contains(Modifier.PRIVATE)) {
      findings.add(
          DiagnosticMessage.of(
                  DiagnosticCode.INACCESSIBLE_PHASE,
                  method.anchor(),
                  "%s is private",
                  method.title())
              .help("remove 'private' from '%s'", method.name()));
    } else if (!access.allows(method.called())) {
      findings.add(
          DiagnosticMessage.of(
                  DiagnosticCode.INACCESSIBLE_PHASE,
                  method.anchor(),
                  "%s is not public, and comes from another package",
                  method.title())
              .evidence(
                  "%s is declared in package %s",
                  method.place(), PackageAccess.packageOf(method.called()))
              .help("make '%s' public", method.name()));
    }
    if (modifiers.contains(Modifier.STATIC)) {
      findings.add(
          DiagnosticMessage.of(
                  DiagnosticCode.STATIC_PHASE, method.anchor(), "%s is static", method.title())
              .help("remove 'static' from '%s'", method.name()));
    }
  }
}
