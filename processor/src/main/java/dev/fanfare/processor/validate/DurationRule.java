package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.Code;
import dev.fanfare.processor.diagnostic.Diagnostic;
import dev.fanfare.processor.diagnostic.Findings;
import dev.fanfare.processor.read.BotMark;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.MethodDeclaration;
import dev.fanfare.processor.read.Written;
import java.time.Duration;
import java.util.Optional;

/** Durations are durations, and limits are more than zero. */
final class DurationRule implements Rule {

  @Override
  public void check(ClassDeclaration declaration, Findings findings) {
    for (ClassDeclaration.NamedBot bot : declaration.bots()) {
      BotMark mark = bot.mark();
      limit("timeout", mark.timeout(), findings);
      duration("cooldown", mark.cooldown(), findings);
    }
    for (MethodDeclaration method : declaration.methods()) {
      if (method.phase() != null) {
        limit("timeout", method.phase().timeout(), findings);
      }
      if (method.task() != null) {
        limit("timeout", method.task().timeout(), findings);
      }
    }
    for (Marks.OwnedBackoff owned : Marks.backoffs(declaration)) {
      duration("initial", owned.backoff().initial(), findings);
      duration("max", owned.backoff().max(), findings);
    }
  }

  private static void limit(String what, Written<String> text, Findings findings) {
    Optional<Duration> duration = duration(what, text, findings);
    if (duration.isPresent() && duration.get().isZero()) {
      findings.add(
          Diagnostic.of(
                  Code.INVALID_DURATION,
                  text.anchor(),
                  "%s '%s' is not more than zero",
                  what,
                  text.value())
              .help("leave '%s' out for no limit", what));
    }
  }

  private static Optional<Duration> duration(String what, Written<String> text, Findings findings) {
    if (!text.given() || text.value().isEmpty()) {
      return Optional.empty();
    }
    Optional<Duration> duration = Durations.parse(text.value());
    if (duration.isEmpty()) {
      findings.add(
          Diagnostic.of(
                  Code.INVALID_DURATION,
                  text.anchor(),
                  "%s '%s' is not a duration",
                  what,
                  text.value())
              .help("%s", help(text.value())));
    }
    return duration;
  }

  private static String help(String text) {
    return Durations.meant(text)
        .map(meant -> "did you mean '" + meant + "'?")
        .orElse("write a duration such as 250ms, 30s, 3m, 2h, 1h30m or PT3M");
  }
}
