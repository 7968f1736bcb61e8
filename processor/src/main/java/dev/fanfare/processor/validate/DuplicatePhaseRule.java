package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.EffectiveNames;
import dev.fanfare.processor.read.MethodDeclaration;
import java.util.HashMap;
import java.util.Map;

/**
 * Phases that do not run side by side have names of their own, by which reports tell them apart.
 */
final class DuplicatePhaseRule implements DeclarationRule {

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    Map<String, MethodDeclaration> known = new HashMap<>();
    for (MethodDeclaration method : declaration.methods()) {
      if (method.phase() == null || method.phase().name().value().isEmpty()) {
        continue;
      }
      String name = EffectiveNames.phase(method);
      MethodDeclaration first = known.putIfAbsent(name, method);
      if (first != null && !first.phase().order().value().equals(method.phase().order().value())) {
        findings.add(
            DiagnosticMessage.of(
                    DiagnosticCode.DUPLICATE_PHASE_NAME,
                    method.phase().name().anchor(),
                    "two phases are named '%s'",
                    name)
                .evidence("%s   order %s", first.signature(), first.phase().order().value())
                .evidence("%s   order %s", method.signature(), method.phase().order().value())
                .help("name one of them: @Phase(name = \"%s2\")", name));
      }
    }
  }
}
