package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.LifecyclePoint;
import dev.fanfare.processor.read.MethodDeclaration;
import dev.fanfare.processor.read.ParameterDeclaration;
import java.util.ArrayList;
import java.util.List;

/** A method has one role, and a parameter one origin. */
final class RoleRule implements DeclarationRule {

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    for (MethodDeclaration method : declaration.methods()) {
      List<String> roles = roles(method);
      if (roles.size() > 1) {
        findings.add(
            DiagnosticMessage.of(
                    DiagnosticCode.CONFLICTING_ROLES,
                    method.anchor(),
                    "method '%s' is both %s and %s",
                    method.name(),
                    roles.get(0),
                    roles.get(1))
                .help("remove %s from '%s'", roles.get(1), method.name()));
      }
      if (method.phase() != null) {
        method.parameters().forEach(parameter -> check(parameter, findings));
      }
    }
  }

  private static List<String> roles(MethodDeclaration method) {
    List<String> roles = new ArrayList<>();
    if (method.phase() != null) {
      roles.add("@Phase");
    }
    if (method.bot() != null) {
      roles.add("@Bot");
    }
    method.lifecycle().keySet().stream().map(LifecyclePoint::text).forEach(roles::add);
    if (method.provides() != null) {
      roles.add("@Provides");
    }
    if (method.task() != null && method.phase() == null && method.bot() == null) {
      roles.add("@Task");
    }
    return roles;
  }

  private static void check(ParameterDeclaration parameter, RuleFindings findings) {
    List<String> origins = new ArrayList<>();
    if (parameter.param() != null) {
      origins.add("@Param");
    }
    if (parameter.key() != null) {
      origins.add("@Key");
    }
    if (parameter.groupBy() != null) {
      origins.add("@GroupBy");
    } else if (parameter.from() != null) {
      origins.add("@From");
    }
    if (origins.size() > 1) {
      findings.add(
          DiagnosticMessage.of(
                  DiagnosticCode.CONFLICTING_ROLES,
                  parameter.anchor(),
                  "parameter '%s' is both %s and %s",
                  parameter.name(),
                  origins.get(0),
                  origins.get(1))
              .help("remove %s from '%s'", origins.get(1), parameter.name()));
    }
  }
}
