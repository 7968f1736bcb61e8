package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.read.ClassDeclaration;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.PackageElement;

/** The bots of a compilation have names of their own. Knows those of the classes seen so far. */
final class DuplicateBotRule implements DeclarationRule {

  private final Map<String, String> places = new HashMap<>();

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    for (ClassDeclaration.NamedBot bot : declaration.bots()) {
      String place = place(declaration, bot);
      String first = places.putIfAbsent(bot.name(), place);
      if (first != null) {
        findings.add(
            DiagnosticMessage.of(
                    DiagnosticCode.DUPLICATE_BOT,
                    bot.annotation().name().anchor(),
                    "two bots are named '%s'",
                    bot.name())
                .evidence("%s", first)
                .evidence("%s", place)
                .help("name one of them: @Bot(name = \"%s-2\")", bot.name()));
      }
    }
  }

  private static String place(ClassDeclaration declaration, ClassDeclaration.NamedBot bot) {
    PackageElement packageElement = declaration.packageElement();
    return declaration.methods().stream()
        .filter(method -> bot.annotation().equals(method.bot()))
        .findFirst()
        .map(
            method ->
                packageElement.isUnnamed()
                    ? method.signature()
                    : packageElement.getQualifiedName() + "." + method.signature())
        .orElseGet(() -> declaration.element().getQualifiedName().toString());
  }
}
