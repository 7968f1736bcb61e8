package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.read.BackoffAnnotation;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.Located;
import java.time.Duration;
import java.util.Optional;

/** A backoff grows, up to a longest wait, and leaves at most all of it to chance. */
final class BackoffRule implements DeclarationRule {

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    for (BackoffAnnotations.OwnedBackoff owned : BackoffAnnotations.backoffs(declaration)) {
      BackoffAnnotation backoff = owned.backoff();
      waits(owned.owner(), backoff, findings);
      share("multiplier", backoff.multiplier(), 1.0, 1000.0, findings);
      share("jitter", backoff.jitter(), 0.0, 1.0, findings);
    }
  }

  private static void waits(String owner, BackoffAnnotation backoff, RuleFindings findings) {
    Optional<Duration> initial = DurationTexts.parse(backoff.initial().value());
    Optional<Duration> max = DurationTexts.parse(backoff.max().value());
    if (initial.isEmpty() || max.isEmpty() || max.get().compareTo(initial.get()) >= 0) {
      return;
    }
    Located<String> culprit = backoff.max().given() ? backoff.max() : backoff.initial();
    findings.add(
        DiagnosticMessage.of(
                DiagnosticCode.INVALID_BACKOFF,
                culprit.anchor(),
                "the longest wait of %s, %s, is less than its first, %s",
                owner,
                backoff.max().value(),
                backoff.initial().value())
            .help("write max = \"%s\"", backoff.initial().value()));
  }

  private static void share(
      String what, Located<Double> located, double least, double most, RuleFindings findings) {
    double value = located.value();
    if (value >= least && value <= most) {
      return;
    }
    findings.add(
        DiagnosticMessage.of(
                DiagnosticCode.INVALID_BACKOFF,
                located.anchor(),
                "%s %s is not within %s to %s",
                what,
                value,
                least,
                most)
            .help("write %s = %s", what, value > most ? most : least));
  }
}
