package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.Code;
import dev.fanfare.processor.diagnostic.Diagnostic;
import dev.fanfare.processor.diagnostic.Findings;
import dev.fanfare.processor.read.BackoffMark;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.Written;
import java.time.Duration;
import java.util.Optional;

/** A backoff grows, up to a longest wait, and leaves at most all of it to chance. */
final class BackoffRule implements Rule {

  @Override
  public void check(ClassDeclaration declaration, Findings findings) {
    for (Marks.OwnedBackoff owned : Marks.backoffs(declaration)) {
      BackoffMark backoff = owned.backoff();
      waits(owned.owner(), backoff, findings);
      share("multiplier", backoff.multiplier(), 1.0, 1000.0, findings);
      share("jitter", backoff.jitter(), 0.0, 1.0, findings);
    }
  }

  private static void waits(String owner, BackoffMark backoff, Findings findings) {
    Optional<Duration> initial = Durations.parse(backoff.initial().value());
    Optional<Duration> max = Durations.parse(backoff.max().value());
    if (initial.isEmpty() || max.isEmpty() || max.get().compareTo(initial.get()) >= 0) {
      return;
    }
    Written<String> culprit = backoff.max().given() ? backoff.max() : backoff.initial();
    findings.add(
        Diagnostic.of(
                Code.INVALID_BACKOFF,
                culprit.anchor(),
                "the longest wait of %s, %s, is less than its first, %s",
                owner,
                backoff.max().value(),
                backoff.initial().value())
            .help("write max = \"%s\"", backoff.initial().value()));
  }

  private static void share(
      String what, Written<Double> written, double least, double most, Findings findings) {
    double value = written.value();
    if (value >= least && value <= most) {
      return;
    }
    findings.add(
        Diagnostic.of(
                Code.INVALID_BACKOFF,
                written.anchor(),
                "%s %s is not within %s to %s",
                what,
                value,
                least,
                most)
            .help("write %s = %s", what, value > most ? most : least));
  }
}
