package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.diagnostic.SourceAnchor;
import dev.fanfare.processor.read.BotAnnotation;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.PackageAccess;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** A bot's class is one that the generated code can name and construct. */
final class BotClassRule implements DeclarationRule {

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    BotAnnotation bot = declaration.bot();
    SourceAnchor anchor = bot == null ? declaration.anchor() : bot.anchor();
    String name = declaration.name();
    TypeElement element = declaration.element();
    if (!declaration.isConcrete()) {
      findings.add(notConcrete(declaration, anchor));
    } else if (isInner(element)) {
      findings.add(
          DiagnosticMessage.of(
                  DiagnosticCode.INNER_BOT, anchor, "%s needs an instance of its outer class", name)
              .help("make %s static", name));
    } else if (!PackageAccess.from(declaration.packageElement()).reaches(element)) {
      findings.add(
          DiagnosticMessage.of(
                  DiagnosticCode.INACCESSIBLE_TYPE,
                  anchor,
                  "%s is private, or lies in a private class",
                  name)
              .note("its orchestrator, another class of the package, has to name it")
              .help("remove 'private'"));
    }
    if (!element.getTypeParameters().isEmpty()) {
      findings.add(generic(declaration, anchor));
    }
  }

  private static DiagnosticMessage notConcrete(ClassDeclaration declaration, SourceAnchor anchor) {
    ElementKind kind = declaration.element().getKind();
    String name = declaration.name();
    if (kind == ElementKind.CLASS) {
      return DiagnosticMessage.of(DiagnosticCode.ABSTRACT_BOT, anchor, "bot %s is abstract", name)
          .help("move @Bot to a class that extends %s", name);
    }
    String what = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String article = what.matches("[aei].*") ? "an" : "a";
    return DiagnosticMessage.of(
            DiagnosticCode.ABSTRACT_BOT, anchor, "bot %s is %s %s", name, article, what)
        .help(
            kind == ElementKind.INTERFACE
                ? "move @Bot to a class that implements %s"
                : "make %s a class",
            name);
  }

  private static DiagnosticMessage generic(ClassDeclaration declaration, SourceAnchor anchor) {
    String parameters =
        declaration.element().getTypeParameters().stream()
            .map(parameter -> parameter.getSimpleName().toString())
            .collect(Collectors.joining(", "));
    String name = declaration.name();
    return DiagnosticMessage.of(
            DiagnosticCode.GENERIC_BOT,
            anchor,
            "bot %s<%s> is generic, and nothing says what %s is",
            name,
            parameters,
            parameters)
        .help("move @Bot to a class that extends %s with types in place of <%s>", name, parameters);
  }

  private static boolean isInner(TypeElement element) {
    return element.getNestingKind() == NestingKind.MEMBER
        && (!element.getModifiers().contains(Modifier.STATIC)
            || (element.getEnclosingElement() instanceof TypeElement outer && isInner(outer)));
  }
}
