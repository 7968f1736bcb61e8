package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.diagnostic.SourceAnchor;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.ConstructorChoice;
import dev.fanfare.processor.read.ConstructorDeclaration;
import dev.fanfare.processor.read.PackageAccess;
import dev.fanfare.processor.read.ParameterDeclaration;
import java.util.List;
import java.util.stream.Collectors;

/** There is one constructor that is called. */
final class ConstructorRule implements DeclarationRule {

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    List<ConstructorDeclaration> candidates = ConstructorChoice.candidates(declaration);
    boolean named = PackageAccess.from(declaration.packageElement()).reaches(declaration.element());
    if (!declaration.isConcrete() || !named || candidates.size() == 1) {
      return;
    }
    findings.add(candidates.isEmpty() ? none(declaration) : several(declaration, candidates));
  }

  private static DiagnosticMessage none(ClassDeclaration declaration) {
    List<ConstructorDeclaration> constructors = declaration.constructors();
    SourceAnchor anchor =
        constructors.size() == 1 ? constructors.get(0).anchor() : declaration.anchor();
    DiagnosticMessage message =
        DiagnosticMessage.of(
            DiagnosticCode.NO_ACCESSIBLE_CONSTRUCTOR,
            anchor,
            "%s has no constructor that can be called",
            declaration.name());
    for (ConstructorDeclaration constructor : constructors) {
      message = message.evidence("%s   is private", text(constructor));
    }
    return message.help("remove 'private' from the constructor");
  }

  private static DiagnosticMessage several(
      ClassDeclaration declaration, List<ConstructorDeclaration> candidates) {
    boolean configured =
        candidates.stream()
            .flatMap(constructor -> constructor.parameters().stream())
            .allMatch(parameter -> parameter.param() != null);
    DiagnosticMessage message =
        DiagnosticMessage.of(
            DiagnosticCode.AMBIGUOUS_CONSTRUCTOR,
            declaration.anchor(),
            configured
                ? "%s has %s constructors with @Param"
                : "%s has %s constructors that could be called",
            declaration.name(),
            candidates.size());
    for (ConstructorDeclaration constructor : candidates) {
      message = message.evidence("%s", text(constructor));
    }
    return message.help(
        configured ? "leave @Param on one of them only" : "make all but one of them private");
  }

  private static String text(ConstructorDeclaration constructor) {
    String name = PackageAccess.classOf(constructor.element()).getSimpleName().toString();
    return constructor.parameters().stream()
        .map(ParameterDeclaration::name)
        .collect(Collectors.joining(", ", name + "(", ")"));
  }
}
