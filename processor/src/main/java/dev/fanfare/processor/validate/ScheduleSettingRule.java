package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.read.BotAnnotation;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.Located;
import java.util.LinkedHashMap;
import java.util.Map;

/** A setting of a schedule stands beside a schedule. */
final class ScheduleSettingRule implements DeclarationRule {

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    for (ClassDeclaration.NamedBot bot : declaration.bots()) {
      if (bot.annotation().schedule().isEmpty()) {
        settings(bot.annotation())
            .forEach((name, value) -> check(bot.name(), name, value, findings));
      }
    }
  }

  private static Map<String, Located<String>> settings(BotAnnotation annotation) {
    Map<String, Located<String>> settings = new LinkedHashMap<>();
    settings.put("zone", annotation.zone());
    settings.put("cooldown", annotation.cooldown());
    settings.put("misfire", annotation.misfire());
    settings.put("overlap", annotation.overlap());
    return settings;
  }

  private static void check(String bot, String name, Located<String> value, RuleFindings findings) {
    if (value.given()) {
      findings.add(
          DiagnosticMessage.of(
                  DiagnosticCode.SETTING_WITHOUT_SCHEDULE,
                  value.anchor(),
                  "bot '%s' sets '%s', but has no schedule",
                  bot,
                  name)
              .help("write a schedule such as '0 6 * * MON-FRI', or leave '%s' out", name));
    }
  }
}
