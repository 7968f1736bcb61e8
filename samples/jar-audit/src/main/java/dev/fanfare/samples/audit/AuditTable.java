package dev.fanfare.samples.audit;

import java.util.List;

/** The modules, a line each, and their sum. */
final class AuditTable {

  private AuditTable() {}

  static String of(List<ModuleFacts> modules) {
    StringBuilder table =
        new StringBuilder(
            "%-32s %9s %8s %8s %13s %8s %8s %11s\n"
                .formatted(
                    "module",
                    "packages",
                    "classes",
                    "methods",
                    "instructions",
                    "natives",
                    "lambdas",
                    "deprecated"));
    modules.forEach(it -> table.append(row(it.module(), it.packages(), it.counts())));
    int packages = modules.stream().mapToInt(ModuleFacts::packages).sum();
    Counts sum = Counts.sum(modules.stream().map(ModuleFacts::counts));
    return table.append(row("total", packages, sum)).toString();
  }

  private static String row(String name, int packages, Counts it) {
    return "%-32s %9d %8d %8d %13d %8d %8d %11d\n"
        .formatted(
            name,
            packages,
            it.classes(),
            it.methods(),
            it.instructions(),
            it.natives(),
            it.lambdas(),
            it.deprecated());
  }
}
