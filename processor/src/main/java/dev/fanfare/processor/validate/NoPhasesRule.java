package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.read.BotAnnotation;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.MethodDeclaration;
import java.util.Optional;

/** A bot has phases, and no bots inside. */
final class NoPhasesRule implements DeclarationRule {

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    BotAnnotation bot = declaration.bot();
    if (bot == null || !declaration.isConcrete()) {
      return;
    }
    boolean phases = declaration.methods().stream().anyMatch(method -> method.phase() != null);
    boolean inside = false;
    for (MethodDeclaration method : declaration.methods()) {
      BotAnnotation annotation = method.bot();
      if (annotation != null && method.phase() == null) {
        inside = true;
        DiagnosticMessage message =
            DiagnosticMessage.of(
                DiagnosticCode.BOT_INSIDE_BOT,
                annotation.anchor(),
                "%s is a method of %s, which is a bot itself",
                method.title(),
                declaration.name());
        findings.add(
            phases
                ? message.help("make '%s' a @Phase, or move it to another class", method.name())
                : message.help("remove @Bot from the class %s", declaration.name()));
      }
    }
    if (!phases && !inside) {
      findings.add(noPhases(declaration, bot));
    }
  }

  private static DiagnosticMessage noPhases(ClassDeclaration declaration, BotAnnotation bot) {
    DiagnosticMessage message =
        DiagnosticMessage.of(
            DiagnosticCode.NO_PHASES, bot.anchor(), "bot %s has no phases", declaration.name());
    Optional<MethodDeclaration> function =
        declaration.methods().stream().filter(MethodDeclaration::isFunction).findFirst();
    return function
        .map(
            method ->
                message
                    .note("'%s' is a function: a @Task outside any phase", method.name())
                    .help("put @Phase(order = 1) on '%s'", method.name()))
        .orElseGet(() -> message.help("put @Phase(order = 1) on a method"));
  }
}
