package dev.fanfare.processor.validate;

import dev.fanfare.api.text.Rate;
import dev.fanfare.processor.diagnostic.Code;
import dev.fanfare.processor.diagnostic.Diagnostic;
import dev.fanfare.processor.diagnostic.Findings;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.LimitMark;
import java.util.HashSet;
import java.util.Set;

/** A limit limits something, and has a name of its own. */
final class LimitRule implements Rule {

  @Override
  public void check(ClassDeclaration declaration, Findings findings) {
    Set<String> names = new HashSet<>();
    for (LimitMark limit : declaration.limits()) {
      String name = limit.name().value();
      if (!names.add(name)) {
        findings.add(
            Diagnostic.of(
                    Code.DUPLICATE_LIMIT, limit.name().anchor(), "two limits are named '%s'", name)
                .help("give one of them another name"));
      }
      concurrency(limit, findings);
      rate(limit, findings);
    }
  }

  private static void concurrency(LimitMark limit, Findings findings) {
    int concurrency = limit.concurrency().value();
    if (concurrency < 0) {
      findings.add(
          Diagnostic.of(
                  Code.INVALID_LIMIT,
                  limit.concurrency().anchor(),
                  "concurrency %s of limit '%s' is not 1 or more",
                  concurrency,
                  limit.name().value())
              .help("leave 'concurrency' out for any number"));
    } else if (concurrency == 0 && limit.rate().value().isEmpty()) {
      findings.add(
          Diagnostic.of(
                  Code.INVALID_LIMIT,
                  limit.anchor(),
                  "limit '%s' limits nothing",
                  limit.name().value())
              .help("write concurrency = 8, or rate = \"500/m\""));
    }
  }

  private static void rate(LimitMark limit, Findings findings) {
    String rate = limit.rate().value();
    if (rate.isEmpty()) {
      return;
    }
    try {
      Rate.parse(rate);
    } catch (IllegalArgumentException e) {
      findings.add(
          Diagnostic.of(
                  Code.INVALID_RATE,
                  limit.rate().anchor(),
                  "rate '%s' of limit '%s' is not a number of calls in a time",
                  rate,
                  limit.name().value())
              .help("write a rate such as 10/s, 500/m or 10000/h"));
    }
  }
}
