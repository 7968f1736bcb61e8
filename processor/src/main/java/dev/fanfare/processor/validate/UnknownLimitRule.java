package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.Located;
import dev.fanfare.processor.read.MethodDeclaration;
import dev.fanfare.text.NearMiss;
import java.util.List;
import java.util.Optional;

/** A task names a limit that there is. */
final class UnknownLimitRule implements DeclarationRule {

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    List<String> limits = declaration.limits().stream().map(limit -> limit.name().value()).toList();
    for (MethodDeclaration method : declaration.methods()) {
      if (method.task() != null) {
        Located<String> limit = method.task().limit();
        if (!limit.value().isEmpty() && !limits.contains(limit.value())) {
          findings.add(unknown(declaration, limit, limits));
        }
      }
    }
  }

  private static DiagnosticMessage unknown(
      ClassDeclaration declaration, Located<String> limit, List<String> limits) {
    DiagnosticMessage message =
        DiagnosticMessage.of(
            DiagnosticCode.UNKNOWN_LIMIT,
            limit.anchor(),
            "%s has no limit '%s'",
            declaration.name(),
            limit.value());
    if (!limits.isEmpty()) {
      message = message.evidence("limits of %s: %s", declaration.name(), String.join(", ", limits));
    }
    Optional<String> near = NearMiss.of(limit.value(), limits);
    return near.isPresent()
        ? message.help("did you mean '%s'?", near.get())
        : message.help(
            "put @Limit(name = \"%s\", concurrency = 8) on %s", limit.value(), declaration.name());
  }
}
