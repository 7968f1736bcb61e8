package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.LimitAnnotation;
import dev.fanfare.text.Rate;
import java.util.HashSet;
import java.util.Set;

/** A limit limits something, and has a name of its own. */
final class LimitRule implements DeclarationRule {

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    Set<String> names = new HashSet<>();
    for (LimitAnnotation limit : declaration.limits()) {
      String name = limit.name().value();
      if (!names.add(name)) {
        findings.add(
            DiagnosticMessage.of(
                    DiagnosticCode.DUPLICATE_LIMIT,
                    limit.name().anchor(),
                    "two limits are named '%s'",
                    name)
                .help("give one of them another name"));
      }
      concurrency(limit, findings);
      rate(limit, findings);
      maxRefusals(limit, findings);
    }
  }

  private static void maxRefusals(LimitAnnotation limit, RuleFindings findings) {
    int most = limit.maxRefusals().value();
    if (most < 0) {
      findings.add(
          DiagnosticMessage.of(
                  DiagnosticCode.INVALID_LIMIT,
                  limit.maxRefusals().anchor(),
                  "maxRefusals %s of limit '%s' is not 0 or more",
                  most,
                  limit.name().value())
              .help("write 0 to let the first refusal fail its task"));
    }
  }

  private static void concurrency(LimitAnnotation limit, RuleFindings findings) {
    int concurrency = limit.concurrency().value();
    if (concurrency < 0) {
      findings.add(
          DiagnosticMessage.of(
                  DiagnosticCode.INVALID_LIMIT,
                  limit.concurrency().anchor(),
                  "concurrency %s of limit '%s' is not 1 or more",
                  concurrency,
                  limit.name().value())
              .help("leave 'concurrency' out for any number"));
    } else if (concurrency == 0 && limit.rate().value().isEmpty()) {
      findings.add(
          DiagnosticMessage.of(
                  DiagnosticCode.INVALID_LIMIT,
                  limit.anchor(),
                  "limit '%s' limits nothing",
                  limit.name().value())
              .help("write concurrency = 8, or rate = \"500/m\""));
    }
  }

  private static void rate(LimitAnnotation limit, RuleFindings findings) {
    String rate = limit.rate().value();
    if (rate.isEmpty()) {
      return;
    }
    try {
      Rate.parse(rate);
    } catch (IllegalArgumentException e) {
      findings.add(
          DiagnosticMessage.of(
                  DiagnosticCode.INVALID_RATE,
                  limit.rate().anchor(),
                  "rate '%s' of limit '%s' is not a number of calls in a time",
                  rate,
                  limit.name().value())
              .help("write a rate such as 10/s, 500/m or 10000/h"));
    }
  }
}
