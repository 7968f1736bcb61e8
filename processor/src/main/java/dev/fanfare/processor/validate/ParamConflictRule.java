package dev.fanfare.processor.validate;

import dev.fanfare.api.Param;
import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.EffectiveNames;
import dev.fanfare.processor.read.JavaTypes;
import dev.fanfare.processor.read.Located;
import dev.fanfare.processor.read.MethodDeclaration;
import dev.fanfare.processor.read.ParamAnnotation;
import dev.fanfare.processor.read.ParameterDeclaration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One name means one parameter of the bot: wherever it is used, it has the same type, and no second
 * default. The parameters of a function are its own, but for those of the constructor.
 */
final class ParamConflictRule implements DeclarationRule {

  private final JavaTypes types;

  ParamConflictRule(JavaTypes types) {
    this.types = types;
  }

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    Map<String, ParameterDeclaration> known = new HashMap<>();
    for (ParameterDeclaration parameter : ConfiguredParameters.ofConstructor(declaration)) {
      check(parameter, known, findings);
    }
    Map<String, ParameterDeclaration> ofConstructor = Map.copyOf(known);
    for (MethodDeclaration method : declaration.methods()) {
      Map<String, ParameterDeclaration> seen =
          method.isFunction() ? new HashMap<>(ofConstructor) : known;
      method.configured().forEach(parameter -> check(parameter, seen, findings));
    }
  }

  private void check(
      ParameterDeclaration parameter,
      Map<String, ParameterDeclaration> known,
      RuleFindings findings) {
    if (parameter.lacksName()) {
      return;
    }
    ParameterDeclaration first = known.putIfAbsent(EffectiveNames.param(parameter), parameter);
    if (first == null) {
      return;
    }
    if (!types.isSame(types.boxed(first.type()), types.boxed(parameter.type()))) {
      findings.add(
          DiagnosticMessage.of(
                  DiagnosticCode.CONFLICTING_PARAM,
                  parameter.anchor(),
                  "parameter '%s' of the bot is both %s and %s",
                  EffectiveNames.param(parameter),
                  first.type(),
                  parameter.type())
              .note("one name means one parameter, wherever it is used")
              .help("give one of them another name: @Param(\"…\")"));
      return;
    }
    Located<String> before = defaultOf(first);
    Located<String> here = defaultOf(parameter);
    if (before != null && here != null && !before.value().equals(here.value())) {
      findings.add(
          DiagnosticMessage.of(
                  DiagnosticCode.CONFLICTING_PARAM,
                  here.anchor(),
                  "parameter '%s' of the bot has two defaults, '%s' and '%s'",
                  EffectiveNames.param(parameter),
                  before.value(),
                  here.value())
              .help("leave the default out here"));
    }
  }

  private static @Nullable Located<String> defaultOf(ParameterDeclaration parameter) {
    ParamAnnotation param = parameter.param();
    return param == null || param.defaultValue().value().equals(Param.NONE)
        ? null
        : param.defaultValue();
  }
}
