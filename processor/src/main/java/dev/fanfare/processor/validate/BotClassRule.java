package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.Anchor;
import dev.fanfare.processor.diagnostic.Code;
import dev.fanfare.processor.diagnostic.Diagnostic;
import dev.fanfare.processor.diagnostic.Findings;
import dev.fanfare.processor.read.Access;
import dev.fanfare.processor.read.BotMark;
import dev.fanfare.processor.read.ClassDeclaration;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** A bot's class is one that the generated code can name and construct. */
final class BotClassRule implements Rule {

  @Override
  public void check(ClassDeclaration declaration, Findings findings) {
    BotMark bot = declaration.bot();
    Anchor anchor = bot == null ? declaration.anchor() : bot.anchor();
    String name = declaration.name();
    TypeElement element = declaration.element();
    if (!declaration.isConcrete()) {
      findings.add(notConcrete(declaration, anchor));
    } else if (isInner(element)) {
      findings.add(
          Diagnostic.of(Code.INNER_BOT, anchor, "%s needs an instance of its outer class", name)
              .help("make %s static", name));
    } else if (!Access.from(declaration.packageElement()).reaches(element)) {
      findings.add(
          Diagnostic.of(
                  Code.INACCESSIBLE_TYPE, anchor, "%s is private, or lies in a private class", name)
              .note("its orchestrator, another class of the package, has to name it")
              .help("remove 'private'"));
    }
    if (!element.getTypeParameters().isEmpty()) {
      findings.add(generic(declaration, anchor));
    }
  }

  private static Diagnostic notConcrete(ClassDeclaration declaration, Anchor anchor) {
    ElementKind kind = declaration.element().getKind();
    String name = declaration.name();
    if (kind == ElementKind.CLASS) {
      return Diagnostic.of(Code.ABSTRACT_BOT, anchor, "bot %s is abstract", name)
          .help("move @Bot to a class that extends %s", name);
    }
    String what = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String article = what.matches("[aei].*") ? "an" : "a";
    return Diagnostic.of(Code.ABSTRACT_BOT, anchor, "bot %s is %s %s", name, article, what)
        .help(
            kind == ElementKind.INTERFACE
                ? "move @Bot to a class that implements %s"
                : "make %s a class",
            name);
  }

  private static Diagnostic generic(ClassDeclaration declaration, Anchor anchor) {
    String parameters =
        declaration.element().getTypeParameters().stream()
            .map(parameter -> parameter.getSimpleName().toString())
            .collect(Collectors.joining(", "));
    String name = declaration.name();
    return Diagnostic.of(
            Code.GENERIC_BOT,
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
