package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.diagnostic.SourceAnchor;
import dev.fanfare.processor.read.BudgetAnnotation;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.LimitAnnotation;
import dev.fanfare.processor.read.Located;
import dev.fanfare.processor.read.MethodDeclaration;
import dev.fanfare.processor.read.NameKind;
import dev.fanfare.processor.read.ParamAnnotation;
import dev.fanfare.processor.read.ParameterDeclaration;
import dev.fanfare.processor.read.TaskAnnotation;
import java.util.stream.Stream;

/** Names, written or derived, are names. */
final class NameRule implements DeclarationRule {

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    for (ClassDeclaration.NamedBot bot : declaration.bots()) {
      Located<String> located = bot.annotation().name();
      check(NameKind.BOT, bot.name(), located.anchor(), findings);
    }
    for (LimitAnnotation limit : declaration.limits()) {
      check(NameKind.LIMIT, limit.name().value(), limit.name().anchor(), findings);
    }
    for (BudgetAnnotation budget : declaration.budgets()) {
      check(NameKind.BUDGET, budget.name().value(), budget.name().anchor(), findings);
    }
    declaration.methods().forEach(method -> check(method, findings));
    Stream.concat(
            declaration.constructors().stream().flatMap(c -> c.parameters().stream()),
            declaration.methods().stream().flatMap(m -> m.parameters().stream()))
        .forEach(parameter -> check(parameter, findings));
  }

  private static void check(MethodDeclaration method, RuleFindings findings) {
    TaskAnnotation task = method.task();
    if (task != null && !task.name().value().isEmpty()) {
      Located<String> name = task.name();
      check(NameKind.TASK, name.value(), name.anchor(), findings);
    } else if (method.phase() != null || method.bot() != null || method.isFunction()) {
      check(NameKind.TASK, method.name(), method.anchor(), findings);
    }
    if (method.phase() != null && !method.phase().name().value().isEmpty()) {
      Located<String> name = method.phase().name();
      check(NameKind.PHASE, name.value(), name.anchor(), findings);
    }
  }

  private static void check(ParameterDeclaration parameter, RuleFindings findings) {
    ParamAnnotation param = parameter.param();
    if (param != null && !param.name().value().isEmpty()) {
      check(NameKind.PARAM, param.name().value(), param.name().anchor(), findings);
    }
  }

  private static void check(
      NameKind kind, String name, SourceAnchor anchor, RuleFindings findings) {
    if (kind.allows(name)) {
      return;
    }
    String attribute = kind == NameKind.PARAM ? "value" : "name";
    findings.add(
        DiagnosticMessage.of(
                DiagnosticCode.INVALID_NAME,
                anchor,
                "'%s' is not a name for a %s",
                name,
                kind.text())
            .note("a name is %s, at most %s characters", kind.rule(), NameKind.MAX_LENGTH)
            .help(
                "write %s = \"%s\"",
                attribute, kind.nearest(name).orElse("a-" + kind.text() + "-of-mine")));
  }
}
