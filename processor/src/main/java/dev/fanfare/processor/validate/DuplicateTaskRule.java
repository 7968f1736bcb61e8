package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.Anchor;
import dev.fanfare.processor.diagnostic.Code;
import dev.fanfare.processor.diagnostic.Diagnostic;
import dev.fanfare.processor.diagnostic.Findings;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.MethodDeclaration;
import dev.fanfare.processor.read.Names;
import java.util.HashMap;
import java.util.Map;

/** Steps and functions of a class have names of their own. */
final class DuplicateTaskRule implements Rule {

  @Override
  public void check(ClassDeclaration declaration, Findings findings) {
    Map<String, MethodDeclaration> known = new HashMap<>();
    for (MethodDeclaration method : declaration.methods()) {
      if (method.phase() == null && !method.isFunction()) {
        continue;
      }
      MethodDeclaration first = known.putIfAbsent(Names.task(method), method);
      if (first != null) {
        findings.add(duplicate(first, method));
      }
    }
  }

  private static Diagnostic duplicate(MethodDeclaration first, MethodDeclaration second) {
    Anchor anchor = second.task() == null ? second.anchor() : second.task().name().anchor();
    String name = Names.task(second);
    return Diagnostic.of(Code.DUPLICATE_TASK_NAME, anchor, "two tasks are named '%s'", name)
        .evidence("%s", first.place())
        .evidence("%s", second.place())
        .help("name one of them: @Task(name = \"%s2\")", name);
  }
}
