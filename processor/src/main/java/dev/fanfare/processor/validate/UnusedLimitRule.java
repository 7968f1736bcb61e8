package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.LimitAnnotation;
import java.util.Set;
import java.util.stream.Collectors;

/** A limit that a class declares is named by a task. An inherited one may be for other classes. */
final class UnusedLimitRule implements DeclarationRule {

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    Set<String> named =
        declaration.methods().stream()
            .filter(method -> method.task() != null)
            .map(method -> method.task().limit().value())
            .collect(Collectors.toSet());
    for (LimitAnnotation limit : declaration.limits()) {
      String name = limit.name().value();
      if (limit.anchor().element().equals(declaration.element()) && !named.contains(name)) {
        findings.add(
            DiagnosticMessage.of(
                    DiagnosticCode.UNUSED_LIMIT,
                    limit.name().anchor(),
                    "no task names limit '%s'",
                    name)
                .help("write @Task(limit = \"%s\") on the method that it is for", name));
      }
    }
  }
}
