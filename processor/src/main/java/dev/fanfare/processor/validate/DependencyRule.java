package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.DependencyDeclarations;
import dev.fanfare.processor.read.ParamType;
import dev.fanfare.processor.read.ParameterDeclaration;

/** A constructor's parameter without {@code @Param} is an object that something can give. */
final class DependencyRule implements DeclarationRule {

  private final DependencyDeclarations dependencies;
  private final ParamType paramType;

  DependencyRule(DependencyDeclarations dependencies, ParamType paramType) {
    this.dependencies = dependencies;
    this.paramType = paramType;
  }

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    for (ParameterDeclaration parameter : dependencies.of(declaration)) {
      if (parameter.isContext()) {
        findings.add(
            at(parameter, "parameter '%s' of the constructor is %s")
                .note("a context belongs to one attempt, and the bot to all of them")
                .help("take it in the methods that need it"));
      } else if (paramType.isPlain(parameter.type())) {
        findings.add(
            at(
                    parameter,
                    "parameter '%s' of the constructor is %s, and nothing says where it comes from")
                .note(
                    "with @Param it is configuration; without, it is a dependency, which is no"
                        + " text, number, date or list of those")
                .help("put @Param on '%s'", parameter.name()));
      }
    }
  }

  private static DiagnosticMessage at(ParameterDeclaration parameter, String fact) {
    return DiagnosticMessage.of(
        DiagnosticCode.INVALID_DEPENDENCY,
        parameter.anchor(),
        fact,
        parameter.name(),
        parameter.type());
  }
}
