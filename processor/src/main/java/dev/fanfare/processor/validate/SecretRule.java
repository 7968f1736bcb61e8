package dev.fanfare.processor.validate;

import dev.fanfare.api.Param;
import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.ParamAnnotation;
import dev.fanfare.processor.read.ParameterDeclaration;

/** A secret does not stand in the source. */
final class SecretRule implements DeclarationRule {

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    for (ParameterDeclaration parameter : ConfiguredParameters.of(declaration)) {
      ParamAnnotation param = parameter.param();
      if (param != null && param.secret().value() && hasDefault(param)) {
        findings.add(
            DiagnosticMessage.of(
                    DiagnosticCode.SECRET_DEFAULT,
                    param.defaultValue().anchor(),
                    "parameter '%s' is a secret, and its default stands in the source",
                    parameter.name())
                .help("leave 'defaultValue' out, or 'secret'"));
      }
    }
  }

  private static boolean hasDefault(ParamAnnotation param) {
    String text = param.defaultValue().value();
    return !text.isEmpty() && !text.equals(Param.NONE);
  }
}
