package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.PackageAccess;
import dev.fanfare.processor.read.ParamType;
import dev.fanfare.processor.read.ParameterDeclaration;
import dev.fanfare.processor.read.TypeFaults;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** A parameter of the bot has a type that can be set from text. */
final class ParamTypeRule implements DeclarationRule {

  private final ParamType paramType;

  ParamTypeRule(ParamType paramType) {
    this.paramType = paramType;
  }

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    for (ParameterDeclaration parameter : ConfiguredParameters.of(declaration)) {
      if (TypeFaults.find(parameter.type(), declaration.packageElement()).isPresent()) {
        continue;
      }
      if (parameter.isContext()) {
        findings.add(context(parameter));
        continue;
      }
      TypeMirror culprit = paramType.unsupported(parameter.type());
      if (culprit != null) {
        findings.add(message(parameter, culprit));
      }
    }
  }

  private static DiagnosticMessage context(ParameterDeclaration parameter) {
    DiagnosticMessage message =
        DiagnosticMessage.of(
            DiagnosticCode.CONFLICTING_ROLES,
            parameter.anchor(),
            "parameter '%s' is both @Param and the TaskContext",
            parameter.name());
    return parameter.anchor().element().getEnclosingElement() instanceof ExecutableElement method
            && method.getKind() == ElementKind.CONSTRUCTOR
        ? message.help("take the TaskContext in a phase, and remove '%s'", parameter.name())
        : message.help("remove @Param from '%s'", parameter.name());
  }

  private static DiagnosticMessage message(ParameterDeclaration parameter, TypeMirror culprit) {
    boolean whole = culprit == parameter.type();
    return DiagnosticMessage.of(
            DiagnosticCode.UNSUPPORTED_PARAM,
            parameter.anchor(),
            whole
                ? "parameter '%1$s' is %2$s, which cannot be set from text"
                : "parameter '%1$s' is %2$s, and %3$s cannot be set from text",
            parameter.name(),
            parameter.type(),
            culprit)
        .note("types that can: %s", ParamType.LIST)
        .help(
            whole && isOfConstructor(parameter) && !isOfCollections(culprit)
                ? "remove @Param: '%1$s' is then a dependency, given by a container or in code"
                : "take a String or a Path, and make the %2$s from it",
            parameter.name(),
            culprit);
  }

  /** Returns a map or a queue of values is meant as configuration, a service is not. */
  private static boolean isOfCollections(TypeMirror type) {
    return type instanceof DeclaredType declared
        && PackageAccess.packageOf(declared.asElement())
            .getQualifiedName()
            .contentEquals("java.util");
  }

  private static boolean isOfConstructor(ParameterDeclaration parameter) {
    Element method = parameter.anchor().element().getEnclosingElement();
    return method != null && method.getKind() == ElementKind.CONSTRUCTOR;
  }
}
