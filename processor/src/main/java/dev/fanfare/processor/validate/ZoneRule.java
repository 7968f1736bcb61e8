package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.Located;
import dev.fanfare.text.NearMiss;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.TreeSet;

/** A zone is a time zone. */
final class ZoneRule implements DeclarationRule {

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    for (ClassDeclaration.NamedBot bot : declaration.bots()) {
      Located<String> zone = bot.annotation().zone();
      if (!zone.value().isEmpty() && parse(zone.value()).isEmpty()) {
        findings.add(
            DiagnosticMessage.of(
                    DiagnosticCode.INVALID_ZONE,
                    zone.anchor(),
                    "'%s' is not a time zone",
                    zone.value())
                .help("%s", help(zone.value())));
      }
    }
  }

  /** Returns the zone, if the text is one. */
  static Optional<ZoneId> parse(String text) {
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String help(String text) {
    return NearMiss.of(text, new TreeSet<>(ZoneId.getAvailableZoneIds()))
        .map(near -> "did you mean '" + near + "'?")
        .orElse("write an IANA name such as Europe/Madrid or UTC");
  }
}
