package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.JavaTypes;
import dev.fanfare.processor.read.LifecyclePoint;
import dev.fanfare.processor.read.MethodDeclaration;
import dev.fanfare.processor.read.ParameterDeclaration;

/** A lifecycle method takes what there is when it is called. */
final class LifecycleRule implements DeclarationRule {

  private final JavaTypes types;

  LifecycleRule(JavaTypes types) {
    this.types = types;
  }

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    for (MethodDeclaration method : declaration.methods()) {
      if (method.phase() != null || method.bot() != null) {
        continue;
      }
      for (LifecyclePoint when : method.lifecycle().keySet()) {
        for (ParameterDeclaration parameter : method.parameters()) {
          if (parameter.param() == null && !offers(when, parameter)) {
            findings.add(message(method, when, parameter));
          }
        }
      }
    }
  }

  private boolean offers(LifecyclePoint when, ParameterDeclaration parameter) {
    return switch (when) {
      case BEFORE_RUN -> false;
      case AFTER_RUN -> types.isClass(parameter.type(), LifecyclePoint.RUN_REPORT);
      case BEFORE_TASK, AFTER_TASK -> parameter.isContext();
    };
  }

  private static DiagnosticMessage message(
      MethodDeclaration method, LifecyclePoint when, ParameterDeclaration parameter) {
    return DiagnosticMessage.of(
            DiagnosticCode.INVALID_LIFECYCLE,
            parameter.anchor(),
            "%s takes %s, which it cannot have",
            method.title(),
            parameter.type())
        .note("a %s method may take %s", when.text(), offer(when))
        .help("remove '%s', or put @Param on it", parameter.name());
  }

  private static String offer(LifecyclePoint when) {
    return switch (when) {
      case BEFORE_RUN -> "@Param parameters";
      case AFTER_RUN -> "the RunReport and @Param parameters";
      case BEFORE_TASK, AFTER_TASK -> "the TaskContext and @Param parameters";
    };
  }
}
