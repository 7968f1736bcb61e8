package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.read.BotAnnotation;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.MethodDeclaration;

/** A method bot stands in a class that can be constructed. */
final class AbstractMethodBotRule implements DeclarationRule {

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    for (MethodDeclaration method : declaration.methods()) {
      BotAnnotation bot = method.bot();
      if (bot != null) {
        findings.add(
            DiagnosticMessage.of(
                    DiagnosticCode.ABSTRACT_BOT,
                    bot.anchor(),
                    "%s is a method of %s, which cannot be constructed",
                    method.title(),
                    declaration.name())
                .help("move '%s' to a class that is not abstract", method.name()));
      }
    }
  }
}
