package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.Code;
import dev.fanfare.processor.diagnostic.Diagnostic;
import dev.fanfare.processor.diagnostic.Findings;
import dev.fanfare.processor.read.BotMark;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.MethodDeclaration;

/** A method bot stands in a class that can be constructed. */
final class AbstractMethodBotRule implements Rule {

  @Override
  public void check(ClassDeclaration declaration, Findings findings) {
    for (MethodDeclaration method : declaration.methods()) {
      BotMark bot = method.bot();
      if (bot != null) {
        findings.add(
            Diagnostic.of(
                    Code.ABSTRACT_BOT,
                    bot.anchor(),
                    "%s is a method of %s, which cannot be constructed",
                    method.title(),
                    declaration.name())
                .help("move '%s' to a class that is not abstract", method.name()));
      }
    }
  }
}
