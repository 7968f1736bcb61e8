package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.Located;
import dev.fanfare.schedule.CronExpression;
import dev.fanfare.schedule.CronSyntaxException;
import dev.fanfare.schedule.SwallowedTime;
import java.time.Instant;
import java.time.ZoneId;

/** A schedule is a cron expression that fires; if the clocks jump over its time, it says so. */
final class CronRule implements DeclarationRule {

  private static final int YEARS_AHEAD = 5;

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    for (ClassDeclaration.NamedBot bot : declaration.bots()) {
      for (Located<String> schedule : bot.annotation().schedule()) {
        check(schedule, bot.annotation().zone().value(), findings);
      }
    }
  }

  private static void check(Located<String> schedule, String zone, RuleFindings findings) {
    try {
      CronExpression cron = CronExpression.parse(schedule.value());
      if (cron.neverFires()) {
        findings.add(
            DiagnosticMessage.of(
                    DiagnosticCode.CRON_NEVER_FIRES,
                    schedule.anchor(),
                    "schedule '%s' never fires",
                    schedule.value())
                .note("no year has such a day")
                .help("name a day that comes"));
      } else if (!zone.isEmpty()) {
        ZoneRule.parse(zone).ifPresent(id -> gap(schedule, cron, id, findings));
      }
    } catch (CronSyntaxException e) {
      findings.add(invalid(schedule, e));
    }
  }

  private static DiagnosticMessage invalid(Located<String> schedule, CronSyntaxException fault) {
    String text = "'" + schedule.value() + "'";
    String fact =
        fault.fact().startsWith(text)
            ? "schedule " + fault.fact()
            : "in schedule " + text + ", " + fault.fact();
    return DiagnosticMessage.of(DiagnosticCode.INVALID_CRON, schedule.anchor(), "%s", fact)
        .help(
            "%s",
            fault
                .suggestion()
                .map(meant -> "did you mean '" + meant + "'?")
                .orElse("write five fields such as '0 6 * * MON-FRI'"));
  }

  private static void gap(
      Located<String> schedule, CronExpression cron, ZoneId zone, RuleFindings findings) {
    cron.swallowed(zone, Instant.now(), YEARS_AHEAD)
        .ifPresent(swallowed -> findings.add(gap(schedule, swallowed, zone)));
  }

  private static DiagnosticMessage gap(
      Located<String> schedule, SwallowedTime swallowed, ZoneId zone) {
    DiagnosticMessage message =
        DiagnosticMessage.of(
            DiagnosticCode.SCHEDULE_IN_GAP,
            schedule.anchor(),
            "schedule '%s' names %s, which the clocks of %s jump over once a year",
            schedule.value(),
            swallowed.time().toLocalTime(),
            zone);
    String end = swallowed.gapEnd().toLocalTime().toString();
    return (swallowed.fires()
            ? message.note("on that day it fires at %s", end)
            : message.note("on that day it does not fire"))
        .help("name a time from %s on, or write zone = \"UTC\"", end);
  }
}
