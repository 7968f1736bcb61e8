package dev.fanfare.processor.validate;

import dev.fanfare.api.Param;
import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.Located;
import dev.fanfare.processor.read.ParamAnnotation;
import dev.fanfare.processor.read.ParamType;
import dev.fanfare.processor.read.ParameterDeclaration;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * A default is a value of its parameter's type. What only the runtime can read, a record or a list
 * in brackets, is left to it.
 */
final class ParamDefaultRule implements DeclarationRule {

  private final ParamType paramType;
  private final ScalarSyntax scalars;

  ParamDefaultRule(ParamType paramType, ScalarSyntax scalars) {
    this.paramType = paramType;
    this.scalars = scalars;
  }

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    for (ParameterDeclaration parameter : ConfiguredParameters.of(declaration)) {
      ParamAnnotation param = parameter.param();
      if (param != null && !param.defaultValue().value().equals(Param.NONE)) {
        check(parameter, param.defaultValue(), findings);
      }
    }
  }

  private void check(ParameterDeclaration parameter, Located<String> text, RuleFindings findings) {
    TypeMirror scalar = paramType.scalar(parameter.type());
    for (String part : parts(parameter.type(), text.value())) {
      Optional<String> expected = scalars.misfit(scalar, part);
      if (expected.isPresent()) {
        findings.add(
            DiagnosticMessage.of(
                    DiagnosticCode.INVALID_DEFAULT,
                    text.anchor(),
                    "default '%s' of parameter '%s' is no %s",
                    part,
                    parameter.name(),
                    paramType.isCollection(parameter.type()) ? scalar : parameter.type())
                .help("write %s", expected.get()));
        return;
      }
    }
  }

  private List<String> parts(TypeMirror type, String text) {
    if (!paramType.isCollection(type)) {
      return List.of(text);
    }
    return text.isBlank() || text.strip().startsWith("[")
        ? List.of()
        : List.of(text.split(",", -1)).stream().map(String::strip).toList();
  }
}
