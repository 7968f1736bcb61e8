package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.diagnostic.SourceAnchor;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.MethodDeclaration;
import dev.fanfare.processor.read.ParameterDeclaration;

/** Annotations stand where something reads them. */
final class PlacementRule implements DeclarationRule {

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    boolean ofAnother = declaration.extendsOrchestrated();
    boolean outside = false;
    for (MethodDeclaration method : declaration.methods()) {
      if (ofAnother && (method.repeats() || !declaration.declares(method))) {
        continue;
      }
      outside |= method(declaration, method, outside, findings);
      for (ParameterDeclaration parameter : method.parameters()) {
        parameter(method, parameter, findings);
      }
    }
    declaration.constructors().stream()
        .flatMap(constructor -> constructor.parameters().stream())
        .forEach(parameter -> inputs("a constructor", parameter, findings));
  }

  /**
   * Looks at a method.
   *
   * @param known whether it has been said already that the class is no bot
   * @return whether that is said here
   */
  private static boolean method(
      ClassDeclaration declaration,
      MethodDeclaration method,
      boolean known,
      RuleFindings findings) {
    if (method.cross() != null && method.phase() == null) {
      findings.add(
          outside(method.cross(), "@Cross stands on %s, which is no phase", method.title())
              .help("remove @Cross from '%s'", method.name()));
    }
    if (method.provides() != null && !declaration.isOrchestrated()) {
      findings.add(
          outside(
                  method.provides(),
                  "@Provides stands on '%s', and %s has no bot",
                  method.name(),
                  declaration.name())
              .help("put @Bot on %s", declaration.name()));
    }
    if (!known && method.phase() != null && declaration.bot() == null) {
      findings.add(
          outside(method.phase().anchor(), "%s belongs to no bot", method.title())
              .help("put @Bot on %s", declaration.name()));
      return true;
    }
    if (!known && !method.lifecycle().isEmpty() && !declaration.isOrchestrated()) {
      findings.add(
          outside(
                  method.lifecycle().values().iterator().next(),
                  "%s is around no bot: %s has none",
                  method.title(),
                  declaration.name())
              .help("put @Bot on %s", declaration.name()));
      return true;
    }
    return false;
  }

  private static void parameter(
      MethodDeclaration method, ParameterDeclaration parameter, RuleFindings findings) {
    if (method.phase() != null) {
      return;
    }
    inputs(method.title() + ", which is no phase", parameter, findings);
    if (parameter.param() != null && !method.hasRole()) {
      findings.add(
          outside(parameter.param().anchor(), "nothing calls %s", method.title())
              .help("remove @Param from '%s'", parameter.name()));
    }
  }

  /** Annotations that only a phase's parameters can have. */
  private static void inputs(String of, ParameterDeclaration parameter, RuleFindings findings) {
    if (parameter.groupBy() != null) {
      findings.add(misplaced("@GroupBy", parameter.groupBy().anchor(), of, parameter));
    }
    if (parameter.from() != null) {
      findings.add(misplaced("@From", parameter.from().anchor(), of, parameter));
    }
    if (parameter.key() != null) {
      findings.add(misplaced("@Key", parameter.key().anchor(), of, parameter));
    }
  }

  private static DiagnosticMessage misplaced(
      String annotation, SourceAnchor anchor, String of, ParameterDeclaration parameter) {
    return outside(anchor, "%s stands on a parameter of %s", annotation, of)
        .help("remove %s from '%s'", annotation, parameter.name());
  }

  private static DiagnosticMessage outside(SourceAnchor anchor, String fact, Object... arguments) {
    return DiagnosticMessage.of(DiagnosticCode.TASK_OUTSIDE_BOT, anchor, fact, arguments);
  }
}
