package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.diagnostic.SourceAnchor;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.ConstructorChoice;
import dev.fanfare.processor.read.Located;
import dev.fanfare.processor.read.MethodDeclaration;
import dev.fanfare.processor.read.ParameterDeclaration;
import dev.fanfare.processor.read.TypeFault;
import dev.fanfare.processor.read.TypeFaults;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** The types of signatures say all that the wiring needs, and can be named by generated code. */
final class TypeRule implements DeclarationRule {

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    Set<String> inaccessible = new HashSet<>();
    for (MethodDeclaration method : declaration.methods()) {
      if (!method.hasRole()) {
        continue;
      }
      if (method.lifecycle().isEmpty()) {
        check(
            declaration,
            method.anchor(),
            method.title() + " yields",
            method.returns(),
            inaccessible,
            findings);
      }
      if (method.task() != null) {
        exceptions(declaration, method.task().retryOn(), "retryOn names", inaccessible, findings);
        exceptions(declaration, method.task().abortOn(), "abortOn names", inaccessible, findings);
      }
      parameters(declaration, method.title(), method.parameters(), inaccessible, findings);
    }
    ConstructorChoice.candidates(declaration).stream()
        .limit(1)
        .forEach(
            constructor ->
                parameters(
                    declaration,
                    "the constructor",
                    constructor.parameters(),
                    inaccessible,
                    findings));
  }

  private static void parameters(
      ClassDeclaration declaration,
      String owner,
      List<ParameterDeclaration> parameters,
      Set<String> inaccessible,
      RuleFindings findings) {
    for (ParameterDeclaration parameter : parameters) {
      String subject = "parameter '" + parameter.name() + "' of " + owner + " is";
      check(declaration, parameter.anchor(), subject, parameter.type(), inaccessible, findings);
    }
  }

  private static void exceptions(
      ClassDeclaration declaration,
      List<Located<TypeMirror>> types,
      String subject,
      Set<String> inaccessible,
      RuleFindings findings) {
    types.forEach(
        type -> check(declaration, type.anchor(), subject, type.value(), inaccessible, findings));
  }

  private static void check(
      ClassDeclaration declaration,
      SourceAnchor anchor,
      String subject,
      TypeMirror type,
      Set<String> inaccessible,
      RuleFindings findings) {
    TypeFaults.find(type, declaration.packageElement())
        .filter(fault -> !isOfClass(fault.culprit(), declaration.element()))
        .filter(
            fault ->
                fault.kind() != TypeFault.Kind.INACCESSIBLE
                    || inaccessible.add(fault.culprit().toString()))
        .map(fault -> message(declaration, anchor, subject, type, fault))
        .ifPresent(findings::add);
  }

  /** Returns whether a type variable is the bot's own: that is said of the class. */
  private static boolean isOfClass(TypeMirror culprit, TypeElement bot) {
    return culprit instanceof TypeVariable variable
        && variable.asElement() instanceof TypeParameterElement parameter
        && parameter.getGenericElement().equals(bot);
  }

  private static DiagnosticMessage message(
      ClassDeclaration declaration,
      SourceAnchor anchor,
      String subject,
      TypeMirror type,
      TypeFault fault) {
    TypeMirror culprit = fault.culprit();
    return switch (fault.kind()) {
      case RAW ->
          DiagnosticMessage.of(
                  DiagnosticCode.RAW_TYPE,
                  anchor,
                  "%s %s, which does not say what its %s holds",
                  subject,
                  type,
                  culprit)
              .help("write %s<%s>, with types in place of the letters", culprit, letters(culprit));
      case VARIABLE ->
          DiagnosticMessage.of(
                  DiagnosticCode.UNBOUND_TYPE_VARIABLE,
                  anchor,
                  "%s %s, and nothing says what %s is",
                  subject,
                  type,
                  culprit)
              .help("write a type in place of %s", culprit);
      case INACCESSIBLE, UNRESOLVED ->
          DiagnosticMessage.of(
                  DiagnosticCode.INACCESSIBLE_TYPE,
                  anchor,
                  "%s %s, and the generated code may not name %s",
                  subject,
                  type,
                  culprit)
              .note("generated code is another class of the bot's package")
              .help("%s", AccessHelp.of(culprit, declaration.packageElement()));
    };
  }

  private static String letters(TypeMirror raw) {
    return ((TypeElement) ((DeclaredType) raw).asElement())
        .getTypeParameters().stream()
            .map(parameter -> parameter.getSimpleName().toString())
            .collect(Collectors.joining(", "));
  }
}
