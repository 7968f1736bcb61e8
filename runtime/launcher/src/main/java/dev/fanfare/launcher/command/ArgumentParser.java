package dev.fanfare.launcher.command;

import dev.fanfare.config.ConfigurationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Parses the arguments of a command in all the ways in which flags are written, by picocli. */
final class ArgumentParser {

  private ArgumentParser() {}

  /**
   * Parses.
   *
   * @param verb the command
   * @param arguments what follows it
   * @throws ConfigurationException if they cannot be meant; the message names the nearest that
   *     could
   */
  static ParsedCommand parse(Command verb, List<String> arguments) {
    try {
      return invocation(verb, commandLine(verb).parseArgs(arguments.toArray(String[]::new)));
    } catch (UnmatchedArgumentException e) {
      String unknown = e.getUnmatched().get(0);
      if (!unknown.startsWith("-")) {
        throw new ConfigurationException(verb.word() + " does not take '" + unknown + "'", e);
      }
      String name = unknown.contains("=") ? unknown.substring(0, unknown.indexOf('=')) : unknown;
      throw ConfigurationException.unknown(verb.word() + " has no flag " + name, name, names(verb));
    } catch (MissingParameterException e) {
      ArgSpec missing = e.getMissing().get(0);
      String name = missing instanceof OptionSpec option ? option.longestName() : "";
      throw new ConfigurationException(
          name + " needs a value: " + name + " " + missing.paramLabel(), e);
    } catch (ParameterException e) {
      throw new ConfigurationException(
          String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable"), e);
    }
  }

  private static ParsedCommand invocation(Command verb, ParseResult parsed) {
    Map<String, List<String>> given = new HashMap<>();
    for (CommandFlag flag : verb.flags()) {
      if (parsed.hasMatchedOption(flag.name())) {
        given.put(flag.name(), parsed.matchedOption(flag.name()).stringValues());
      }
    }
    List<String> operands = new ArrayList<>();
    // One that is matched in several places is there as often, each time with all its values.
    parsed.matchedPositionals().stream()
        .limit(1)
        .forEach(each -> operands.addAll(each.stringValues()));
    return new ParsedCommand(verb, operands, given);
  }

  private static List<String> names(Command verb) {
    return verb.flags().stream().map(CommandFlag::name).toList();
  }

  /** A parser for a command; also knows how to explain it. */
  static CommandLine commandLine(Command verb) {
    CommandSpec spec = CommandSpec.create();
    verb.flags().forEach(flag -> spec.addOption(option(flag)));
    if (!verb.operands().isEmpty()) {
      spec.addPositional(
          PositionalParamSpec.builder()
              .arity("0..*")
              .type(List.class)
              .auxiliaryTypes(String.class)
              .paramLabel(verb.operands())
              .hideParamSyntax(true)
              .hidden(true)
              .build());
    }
    return new CommandLine(spec)
        .setExpandAtFiles(false)
        .setInterpolateVariables(false)
        .setOverwrittenOptionsAllowed(true);
  }

  private static OptionSpec option(CommandFlag flag) {
    OptionSpec.Builder option =
        OptionSpec.builder(flag.names().toArray(String[]::new)).description(flag.help());
    if (flag.label() == null) {
      return option.type(boolean.class).arity("0").build();
    }
    option.paramLabel(flag.label()).arity("1");
    return flag.repeated()
        ? option.type(List.class).auxiliaryTypes(String.class).build()
        : option.type(String.class).build();
  }
}
