package dev.fanfare.processor.validate;

import dev.fanfare.api.text.NearMiss;
import dev.fanfare.processor.diagnostic.Code;
import dev.fanfare.processor.diagnostic.Diagnostic;
import dev.fanfare.processor.diagnostic.Findings;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.MethodDeclaration;
import dev.fanfare.processor.read.Written;
import java.util.List;
import java.util.Optional;

/** A task names a limit that there is. */
final class UnknownLimitRule implements Rule {

  @Override
  public void check(ClassDeclaration declaration, Findings findings) {
    List<String> limits = declaration.limits().stream().map(limit -> limit.name().value()).toList();
    for (MethodDeclaration method : declaration.methods()) {
      if (method.task() != null) {
        Written<String> limit = method.task().limit();
        if (!limit.value().isEmpty() && !limits.contains(limit.value())) {
          findings.add(unknown(declaration, limit, limits));
        }
      }
    }
  }

  private static Diagnostic unknown(
      ClassDeclaration declaration, Written<String> limit, List<String> limits) {
    Diagnostic diagnostic =
        Diagnostic.of(
            Code.UNKNOWN_LIMIT,
            limit.anchor(),
            "%s has no limit '%s'",
            declaration.name(),
            limit.value());
    if (!limits.isEmpty()) {
      diagnostic =
          diagnostic.evidence("limits of %s: %s", declaration.name(), String.join(", ", limits));
    }
    Optional<String> near = NearMiss.of(limit.value(), limits);
    return near.isPresent()
        ? diagnostic.help("did you mean '%s'?", near.get())
        : diagnostic.help(
            "put @Limit(name = \"%s\", concurrency = 8) on %s", limit.value(), declaration.name());
  }
}
