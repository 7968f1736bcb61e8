package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.diagnostic.SourceAnchor;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.DependencyDeclarations;
import dev.fanfare.processor.read.MethodDeclaration;
import dev.fanfare.processor.read.PackageAccess;
import dev.fanfare.processor.read.ParameterDeclaration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** A {@code @Provides} method can be called without an instance, and makes a dependency. */
final class ProviderRule implements DeclarationRule {

  private final DependencyDeclarations dependencies;

  ProviderRule(DependencyDeclarations dependencies) {
    this.dependencies = dependencies;
  }

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    PackageAccess access = PackageAccess.from(declaration.packageElement());
    List<ParameterDeclaration> needed = dependencies.of(declaration);
    boolean allCallable = true;
    for (MethodDeclaration method : declaration.methods()) {
      SourceAnchor provides = method.provides();
      if (provides == null) {
        continue;
      }
      if (!callable(method, access, findings)) {
        allCallable = false;
      } else if (needed.stream()
          .noneMatch(dependency -> dependencies.provides(method, dependency))) {
        findings.add(unneeded(declaration, method, provides, needed));
      }
    }
    if (allCallable) {
      needed.forEach(dependency -> single(declaration, dependency, findings));
    }
  }

  private static boolean callable(
      MethodDeclaration method, PackageAccess access, RuleFindings findings) {
    Set<Modifier> modifiers = method.called().getModifiers();
    if (!modifiers.contains(Modifier.STATIC)) {
      findings.add(
          at(method, "@Provides method '%s' is not static")
              .note("it is called before there is an instance")
              .help("make '%s' static", method.name()));
      return false;
    }
    if (!access.reaches(method.called())) {
      findings.add(
          at(method, "@Provides method '%s' cannot be called from the bot's package")
              .help("make '%s' visible to its package", method.name()));
      return false;
    }
    if (!method.parameters().isEmpty()) {
      findings.add(
          at(method, "@Provides method '%s' takes parameters")
              .help("remove the parameters of '%s'", method.name()));
      return false;
    }
    return true;
  }

  private static DiagnosticMessage unneeded(
      ClassDeclaration declaration,
      MethodDeclaration method,
      SourceAnchor provides,
      List<ParameterDeclaration> needed) {
    DiagnosticMessage message =
        DiagnosticMessage.of(
            DiagnosticCode.INVALID_PROVIDER,
            provides,
            "the constructor of %s takes no %s, which '%s' provides",
            declaration.name(),
            method.returns(),
            method.name());
    for (ParameterDeclaration dependency : needed) {
      message = message.evidence("it takes %s %s", dependency.type(), dependency.name());
    }
    return message.help(
        "remove @Provides from '%s', or take a %s in the constructor",
        method.name(), method.returns());
  }

  private void single(
      ClassDeclaration declaration, ParameterDeclaration dependency, RuleFindings findings) {
    List<MethodDeclaration> providers = dependencies.providers(declaration, dependency);
    if (providers.size() > 1) {
      findings.add(
          DiagnosticMessage.of(
                  DiagnosticCode.INVALID_PROVIDER,
                  dependency.anchor(),
                  "%s methods provide '%s' of type %s: %s",
                  providers.size(),
                  dependency.name(),
                  dependency.type(),
                  providers.stream()
                      .map(method -> "'" + method.name() + "'")
                      .collect(Collectors.joining(", ")))
              .help("leave @Provides on one of them only"));
    }
  }

  private static DiagnosticMessage at(MethodDeclaration method, String fact) {
    return DiagnosticMessage.of(
        DiagnosticCode.INVALID_PROVIDER, method.anchor(), fact, method.name());
  }
}
