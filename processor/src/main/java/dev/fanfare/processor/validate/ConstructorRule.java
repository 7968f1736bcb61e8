package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.diagnostic.SourceAnchor;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.ConstructorChoice;
import dev.fanfare.processor.read.ConstructorDeclaration;
import dev.fanfare.processor.read.PackageAccess;
import dev.fanfare.processor.read.ParamType;
import dev.fanfare.processor.read.ParameterDeclaration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** There is one constructor that can be called: every parameter of it is configuration. */
final class ConstructorRule implements DeclarationRule {

  private final ParamType paramType;

  ConstructorRule(ParamType paramType) {
    this.paramType = paramType;
  }

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    List<ConstructorDeclaration> candidates = ConstructorChoice.candidates(declaration);
    boolean named = PackageAccess.from(declaration.packageElement()).reaches(declaration.element());
    if (!declaration.isConcrete() || !named || candidates.size() == 1) {
      return;
    }
    findings.add(candidates.isEmpty() ? none(declaration) : several(declaration, candidates));
  }

  private DiagnosticMessage none(ClassDeclaration declaration) {
    List<ConstructorDeclaration> constructors = declaration.constructors();
    SourceAnchor anchor =
        constructors.size() == 1 ? constructors.get(0).anchor() : declaration.anchor();
    DiagnosticMessage message =
        DiagnosticMessage.of(
            DiagnosticCode.NO_ACCESSIBLE_CONSTRUCTOR,
            anchor,
            "%s has no constructor that can be called",
            declaration.name());
    int width = constructors.stream().mapToInt(c -> text(c).length()).max().orElse(0);
    for (ConstructorDeclaration constructor : constructors) {
      String gap = " ".repeat(width - text(constructor).length() + 3);
      message = message.evidence("%s%s%s", text(constructor), gap, why(constructor));
    }
    Optional<ParameterDeclaration> bare =
        constructors.stream()
            .filter(constructor -> !isPrivate(constructor))
            .flatMap(constructor -> constructor.parameters().stream())
            .filter(parameter -> parameter.param() == null)
            .findFirst();
    if (bare.isEmpty()) {
      return message.help("remove 'private' from the constructor");
    }
    return paramType.supports(bare.get().type())
        ? message.help("put @Param on '%s'", bare.get().name())
        : message
            .note("%s cannot be set from text, so it is no parameter", bare.get().type())
            .help(
                "add a constructor without '%s', and run an instance that has it:"
                    + " Fanfare.bot(%s.class).instance(…)",
                bare.get().name(), declaration.name());
  }

  private static DiagnosticMessage several(
      ClassDeclaration declaration, List<ConstructorDeclaration> candidates) {
    DiagnosticMessage message =
        DiagnosticMessage.of(
            DiagnosticCode.AMBIGUOUS_CONSTRUCTOR,
            declaration.anchor(),
            "%s has %s constructors with @Param",
            declaration.name(),
            candidates.size());
    for (ConstructorDeclaration constructor : candidates) {
      message = message.evidence("%s", text(constructor));
    }
    return message.help("leave @Param on one of them only");
  }

  private static String why(ConstructorDeclaration constructor) {
    if (isPrivate(constructor)) {
      return "is private";
    }
    return constructor.parameters().stream()
        .filter(parameter -> parameter.param() == null)
        .findFirst()
        .map(parameter -> "'" + parameter.name() + "' is not a @Param")
        .orElse("");
  }

  private static boolean isPrivate(ConstructorDeclaration constructor) {
    return constructor.element().getModifiers().contains(Modifier.PRIVATE);
  }

  private static String text(ConstructorDeclaration constructor) {
    String name = PackageAccess.classOf(constructor.element()).getSimpleName().toString();
    return constructor.parameters().stream()
        .map(ParameterDeclaration::name)
        .collect(Collectors.joining(", ", name + "(", ")"));
  }
}
