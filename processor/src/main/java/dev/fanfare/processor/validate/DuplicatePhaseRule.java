package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.EffectiveNames;
import dev.fanfare.processor.read.MethodDeclaration;
import dev.fanfare.processor.read.PhaseAnnotation;
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
      PhaseAnnotation phase = method.phase();
      if (phase == null || phase.name().value().isEmpty()) {
        continue;
      }
      MethodDeclaration first = known.putIfAbsent(EffectiveNames.phase(method), method);
      if (first != null && first.phase() != null) {
        check(first, first.phase(), method, phase, findings);
      }
    }
  }

  private static void check(
      MethodDeclaration first,
      PhaseAnnotation before,
      MethodDeclaration second,
      PhaseAnnotation phase,
      RuleFindings findings) {
    int order = phase.order().value();
    if (before.order().value() == order) {
      return;
    }
    String name = phase.name().value();
    findings.add(
        DiagnosticMessage.of(
                DiagnosticCode.DUPLICATE_PHASE_NAME,
                phase.name().anchor(),
                "two phases are named '%s'",
                name)
            .evidence("%s   order %s", first.signature(), before.order().value())
            .evidence("%s   order %s", second.signature(), order)
            .help("name one of them: @Phase(name = \"%s2\")", name));
  }
}
