package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.Located;
import dev.fanfare.processor.read.PackageAccess;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** A thread setup can be constructed by the generated code. */
final class ThreadSetupRule implements DeclarationRule {

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    PackageAccess access = PackageAccess.from(declaration.packageElement());
    for (ClassDeclaration.NamedBot bot : declaration.bots()) {
      Located<TypeMirror> setup = bot.annotation().threadSetup();
      TypeElement element = (TypeElement) ((DeclaredType) setup.value()).asElement();
      if (setup.given() && !constructible(element, access)) {
        findings.add(
            DiagnosticMessage.of(
                    DiagnosticCode.INVALID_THREAD_SETUP,
                    setup.anchor(),
                    "thread setup %s cannot be constructed",
                    setup.value())
                .help(
                    "make %s a class, static if it is nested, with a constructor without"
                        + " parameters, visible to its package",
                    setup.value()));
      }
    }
  }

  private static boolean constructible(TypeElement element, PackageAccess access) {
    boolean inner =
        element.getNestingKind() == NestingKind.MEMBER
            && !element.getModifiers().contains(Modifier.STATIC);
    return element.getKind() == ElementKind.CLASS
        && !element.getModifiers().contains(Modifier.ABSTRACT)
        && !inner
        && ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
            .anyMatch(
                constructor ->
                    constructor.getParameters().isEmpty() && access.reaches(constructor));
  }
}
