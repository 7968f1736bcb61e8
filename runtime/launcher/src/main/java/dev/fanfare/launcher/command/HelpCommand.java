package dev.fanfare.launcher.command;

import dev.fanfare.launcher.plan.TextTable;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.TypeRef;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help;

/** Explains the commands. */
record HelpCommand(BotCatalogue bots, CommandContext surroundings) {

  private static final List<String> EXIT_CODES =
      List.of(
          "0  succeeded, also after retries",
          "1  the run failed",
          "2  the command line or the configuration cannot be meant",
          "3  internal error",
          "4  no step is selected",
          "5  a deadline passed",
          "130, 143  interrupted, terminated");

  int execute(List<String> commands) {
    if (commands.isEmpty()) {
      return overview();
    }
    return explain(Command.named(commands.get(0)));
  }

  private int overview() {
    PrintStream out = surroundings.out();
    out.println("Usage: " + bots.program() + " [COMMAND] [FLAG…]");
    out.println();
    TextTable table = new TextTable("  ");
    for (Command verb : Command.values()) {
      table.row(verb.word(), verb.help());
    }
    section("Commands", table.lines());
    out.println("COMMAND --help explains one of them and its flags.");
    out.println(
        bots.implied()
            ? "Without a command the bot is run:"
            : "Without a command the bots are listed; NAME alone is run NAME:");
    out.println();
    return explain(Command.RUN);
  }

  int explain(Command verb) {
    PrintStream out = surroundings.out();
    out.println(
        ("Usage: " + bots.program() + " " + verb.word() + " [FLAG…] " + verb.operands())
            .stripTrailing());
    out.println(verb.help());
    out.println();
    Help help = ArgumentParser.commandLine(verb).getHelp();
    section("Flags", help.optionList().lines().toList());
    if (verb.flags().contains(CommandFlags.SET)) {
      parameters();
    }
    if (verb == Command.RUN) {
      section("Exit codes", EXIT_CODES.stream().map(line -> "  " + line).toList());
    }
    return ExitCode.SUCCEEDED;
  }

  private void parameters() {
    Map<ParamPlan, List<String>> bySetting = new LinkedHashMap<>();
    for (LaunchableBot<?> bot : bots.all()) {
      for (ParamPlan param : bot.plan().params()) {
        bySetting.computeIfAbsent(param, any -> new ArrayList<>()).add(bot.name());
      }
    }
    TextTable table = new TextTable("  ");
    bySetting.forEach(
        (param, names) -> {
          String of = names.size() == bots.all().size() ? "" : "of " + String.join(", ", names);
          table.row(param.name(), type(param.type()), value(param), param.help(), of);
        });
    if (!bySetting.isEmpty()) {
      section("Parameters, set by --set NAME=VALUE", table.lines());
    }
  }

  /** An enum's with its values, as nobody knows them by heart. */
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
    if (param.defaultText() != null) {
      return "default " + (param.defaultText().isEmpty() ? "empty" : param.defaultText());
    }
    return param.required() ? "required" : "optional";
  }

  private void section(String title, List<String> lines) {
    surroundings.out().println(title);
    lines.forEach(surroundings.out()::println);
    surroundings.out().println();
  }
}
