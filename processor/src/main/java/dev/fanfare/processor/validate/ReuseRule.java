package dev.fanfare.processor.validate;

import dev.fanfare.api.Reuse;
import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.MethodDeclaration;
import dev.fanfare.processor.read.TaskAnnotation;

/** The settings of a reuse do not contradict each other, and its version is one. */
final class ReuseRule implements DeclarationRule {

  private static final int LONGEST_VERSION = 100;

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    for (MethodDeclaration method : declaration.methods()) {
      TaskAnnotation task = method.task();
      if (task != null) {
        contradiction(method, task, findings);
        version(method, task, findings);
      }
    }
  }

  private static void contradiction(
      MethodDeclaration method, TaskAnnotation task, RuleFindings findings) {
    if (task.reuse().value().equals(Reuse.NEVER.name()) && !task.cache().value().isEmpty()) {
      findings.add(
          DiagnosticMessage.of(
                  DiagnosticCode.CONTRADICTORY_REUSE,
                  task.cache().anchor(),
                  "%s is never reused, but has a cache of '%s'",
                  method.title(),
                  task.cache().value())
              .help("leave 'cache' out, or 'reuse'"));
    }
  }

  private static void version(
      MethodDeclaration method, TaskAnnotation task, RuleFindings findings) {
    String version = task.version().value();
    if (version.isEmpty() || (!version.isBlank() && version.length() <= LONGEST_VERSION)) {
      return;
    }
    findings.add(
        DiagnosticMessage.of(
                DiagnosticCode.INVALID_VERSION,
                task.version().anchor(),
                version.isBlank()
                    ? "the version of %s is blank"
                    : "the version of %s has more than 100 characters",
                method.title())
            .help("write a short one, such as version = \"2\""));
  }
}
