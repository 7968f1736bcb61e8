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
import javax.lang.model.element.PackageElement;
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
                .help("%s", help(element, declaration.packageElement())));
      }
    }
  }

  /** Returns the first edit that is needed. */
  private static String help(TypeElement element, PackageElement from) {
    String name = element.getSimpleName().toString();
    if (element.getKind() != ElementKind.CLASS) {
      return "name a class that implements " + name;
    }
    if (element.getModifiers().contains(Modifier.ABSTRACT)) {
      return "remove 'abstract' from " + name;
    }
    if (element.getNestingKind() == NestingKind.MEMBER
        && !element.getModifiers().contains(Modifier.STATIC)) {
      return "make " + name + " static";
    }
    if (!PackageAccess.from(from).reaches(element)) {
      return AccessHelp.of(element, from);
    }
    return PackageAccess.packageOf(element).equals(from)
        ? "give " + name + " a constructor without parameters that is not private"
        : "give " + name + " a public constructor without parameters";
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
