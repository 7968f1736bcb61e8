package dev.fanfare.launcher.command;

import dev.fanfare.app.LaunchableBot;
import dev.fanfare.app.plan.TextTable;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.result.SecretMask;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The usage of commands. */
record CommandUsage(CommandContext context) {

  private static final List<String> EXIT_CODES =
      List.of(
          "0  succeeded, also after retries",
          "1  the run failed",
          "2  the command line or the configuration cannot be meant",
          "3  internal error",
          "4  no step is selected, or there is no bot",
          "5  a deadline passed",
          "7  the run succeeded, but a file of its report or stdout could not be written",
          "130, 143  interrupted, terminated");

  /** Explains all commands in a line each, and {@code run} whole. */
  int overview() {
    PrintStream out = context.out();
    out.println("Usage: " + context.program() + " [COMMAND] [FLAG…]");
    out.println();
    TextTable table = new TextTable("  ");
    for (CliCommand command : CommandTable.all()) {
      table.row(command.word(), command.help());
    }
    section("Commands", table.lines());
    out.println("COMMAND --help explains one of them and its flags.");
    out.println(
        context.bots().implied()
            ? "Without a command the bot is run:"
            : "Without a command the bots are listed; NAME alone is run NAME:");
    out.println();
    return explain(CommandTable.RUN);
  }

  /** Explains one command. */
  int explain(CliCommand command) {
    PrintStream out = context.out();
    out.println(
        ("Usage: " + context.program() + " " + command.word() + " [FLAG…] " + command.operands())
            .stripTrailing());
    out.println(command.help());
    out.println();
    section("Flags", flags(command));
    if (command.flags().contains(CommandFlags.SET)) {
      parameters();
    }
    if (command == CommandTable.RUN) {
      section("Exit codes", EXIT_CODES.stream().map(line -> "  " + line).toList());
    }
    return ExitCode.SUCCEEDED;
  }

  private static List<String> flags(CliCommand command) {
    TextTable table = new TextTable("  ");
    for (CommandFlag flag : command.allFlags()) {
      String names = String.join(", ", flag.names());
      table.row(flag.label() == null ? names : names + " " + flag.label(), flag.help());
    }
    return table.lines();
  }

  private void parameters() {
    Map<ParamPlan, List<String>> bySetting = new LinkedHashMap<>();
    for (LaunchableBot<?> bot : context.bots().all()) {
      for (ParamPlan param : bot.plan().params()) {
        bySetting.computeIfAbsent(param, any -> new ArrayList<>()).add(bot.name());
      }
    }
    TextTable table = new TextTable("  ");
    bySetting.forEach(
        (param, names) -> {
          boolean ofAll = names.size() == context.bots().all().size();
          String of = ofAll ? "" : "of " + String.join(", ", names);
          table.row(param.name(), type(param.type()), value(param), param.help(), of);
        });
    if (!bySetting.isEmpty()) {
      section("Parameters, set by --set NAME=VALUE", table.lines());
    }
  }

  /** An enum's type is shown by its values. */
  private static String type(TypeRef type) {
    Object[] constants = type.raw().getEnumConstants();
    if (constants == null) {
      return type.arguments().size() == 1
          ? type.raw().getSimpleName() + "<" + type(type.arguments().get(0)) + ">"
          : type.simpleName();
    }
    return Stream.of(constants)
        .map(constant -> ((Enum<?>) constant).name())
        .collect(Collectors.joining("|"));
  }

  private static String value(ParamPlan param) {
    if (param.defaultText() != null && param.secret()) {
      return "default " + SecretMask.MASK;
    }
    if (param.defaultText() != null) {
      return "default " + (param.defaultText().isEmpty() ? "empty" : param.defaultText());
    }
    return param.required() ? "required" : "optional";
  }

  private void section(String title, List<String> lines) {
    context.out().println(title);
    context.print(lines);
    context.out().println();
  }
}
