package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.read.BotAnnotation;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.LimitAnnotation;
import dev.fanfare.processor.read.Located;
import dev.fanfare.processor.read.MethodDeclaration;
import java.time.Duration;
import java.util.Optional;

/** Durations are durations, and limits are more than zero. */
final class DurationRule implements DeclarationRule {

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    for (ClassDeclaration.NamedBot bot : declaration.bots()) {
      BotAnnotation annotation = bot.annotation();
      limit("timeout", annotation.timeout(), findings);
      duration("cooldown", annotation.cooldown(), findings);
    }
    for (MethodDeclaration method : declaration.methods()) {
      if (method.phase() != null) {
        limit("timeout", method.phase().timeout(), findings);
      }
      if (method.task() != null) {
        limit("timeout", method.task().timeout(), findings);
        positive(
            "cache",
            method.task().cache(),
            "leave 'cache' out to reuse nothing of other runs",
            findings);
      }
    }
    for (LimitAnnotation limit : declaration.limits()) {
      positive("maxPause", limit.maxPause(), "leave 'maxPause' out for ten minutes", findings);
    }
    for (BackoffAnnotations.OwnedBackoff owned : BackoffAnnotations.backoffs(declaration)) {
      duration("initial", owned.backoff().initial(), findings);
      duration("max", owned.backoff().max(), findings);
    }
  }

  private static void limit(String what, Located<String> text, RuleFindings findings) {
    positive(what, text, "leave '" + what + "' out for no limit", findings);
  }

  private static void positive(
      String what, Located<String> text, String help, RuleFindings findings) {
    Optional<Duration> duration = duration(what, text, findings);
    if (duration.isPresent() && duration.get().isZero()) {
      findings.add(
          DiagnosticMessage.of(
                  DiagnosticCode.INVALID_DURATION,
                  text.anchor(),
                  "%s '%s' is not more than zero",
                  what,
                  text.value())
              .help("%s", help));
    }
  }

  private static Optional<Duration> duration(
      String what, Located<String> text, RuleFindings findings) {
    if (!text.given() || text.value().isEmpty()) {
      return Optional.empty();
    }
    Optional<Duration> duration = DurationTexts.parse(text.value());
    if (duration.isEmpty() && DurationTexts.isTooLong(text.value())) {
      findings.add(
          DiagnosticMessage.of(
                  DiagnosticCode.INVALID_DURATION,
                  text.anchor(),
                  "%s '%s' is longer than 292 years",
                  what,
                  text.value())
              .help("write a shorter one, such as 365d"));
    } else if (duration.isEmpty()) {
      findings.add(
          DiagnosticMessage.of(
                  DiagnosticCode.INVALID_DURATION,
                  text.anchor(),
                  "%s '%s' is not a duration",
                  what,
                  text.value())
              .help("%s", help(text.value())));
    }
    return duration;
  }

  private static String help(String text) {
    return DurationTexts.meant(text)
        .map(meant -> "did you mean '" + meant + "'?")
        .orElse("write a duration such as 250ms, 30s, 3m, 2h, 1h30m or PT3M");
  }
}
