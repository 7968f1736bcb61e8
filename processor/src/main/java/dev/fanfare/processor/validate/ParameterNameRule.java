package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.MethodDeclaration;
import dev.fanfare.processor.read.ParameterDeclaration;

/**
 * A name that the user of a bot writes is known, and the same whatever is compiled again: a class
 * file that was compiled without {@code -parameters} holds no names of parameters.
 */
final class ParameterNameRule implements DeclarationRule {

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    for (MethodDeclaration method : declaration.methods()) {
      for (int i = 0; i < method.parameters().size(); i++) {
        ParameterDeclaration parameter = method.parameters().get(i);
        if (parameter.lacksName() && method.hasRole()) {
          check(method, parameter, i + 1, findings);
        }
      }
    }
  }

  private static void check(
      MethodDeclaration method,
      ParameterDeclaration parameter,
      int position,
      RuleFindings findings) {
    if (parameter.key() != null) {
      findings.add(message(method, parameter, position, "@Key"));
    } else if (method.configured().contains(parameter)) {
      findings.add(message(method, parameter, position, "@Param"));
    }
  }

  private static DiagnosticMessage message(
      MethodDeclaration method, ParameterDeclaration parameter, int position, String annotation) {
    return DiagnosticMessage.of(
            DiagnosticCode.UNKNOWN_PARAMETER_NAME,
            parameter.anchor(),
            "the class file of %s does not say what parameter %s of '%s' is called",
            method.owner(),
            position,
            method.name())
        .note("a class file holds the names of parameters if it is compiled with -parameters")
        .help("write %s(\"…\") on parameter %s of %s", annotation, position, method.signature());
  }
}
