package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.diagnostic.SourceAnchor;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.EffectiveNames;
import dev.fanfare.processor.read.MethodDeclaration;
import java.util.HashMap;
import java.util.Map;

/** Steps and functions of a class have names of their own. */
final class DuplicateTaskRule implements DeclarationRule {

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    Map<String, MethodDeclaration> known = new HashMap<>();
    for (MethodDeclaration method : declaration.methods()) {
      if (method.phase() == null && !method.isFunction()) {
        continue;
      }
      MethodDeclaration first = known.putIfAbsent(EffectiveNames.task(method), method);
      if (first != null) {
        findings.add(duplicate(first, method));
      }
    }
  }

  private static DiagnosticMessage duplicate(MethodDeclaration first, MethodDeclaration second) {
    SourceAnchor anchor = second.task() == null ? second.anchor() : second.task().name().anchor();
    String name = EffectiveNames.task(second);
    return DiagnosticMessage.of(
            DiagnosticCode.DUPLICATE_TASK_NAME, anchor, "two tasks are named '%s'", name)
        .evidence("%s", first.signature())
        .evidence("%s", second.signature())
        .help("name one of them: @Task(name = \"%s2\")", name);
  }
}
