package dev.fanfare.launcher.command;

import dev.fanfare.launcher.config.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reads a command line. */
final class ArgumentReader {

  private ArgumentReader() {}

  /**
   * Reads.
   *
   * @param arguments the command line
   * @param bots whom it may name
   * @throws ConfigurationException if it cannot be meant; the message names the nearest that could
   */
  static Invocation read(List<String> arguments, Bots bots) {
    String first = arguments.isEmpty() ? "" : arguments.get(0);
    if (Verb.of(first).isPresent()) {
      return parse(Verb.named(first), arguments.subList(1, arguments.size()));
    }
    if (Flags.HELP.names().contains(first)) {
      return parse(Verb.HELP, List.of());
    }
    if (arguments.isEmpty() && !bots.implied()) {
      return parse(Verb.LIST, List.of());
    }
    if (first.isEmpty() || first.startsWith("-") || bots.has(first)) {
      return parse(Verb.RUN, arguments);
    }
    List<String> words = new ArrayList<>(Verb.words());
    words.addAll(bots.names());
    throw ConfigurationException.unknown(
        "there is no command and no bot '" + first + "'", first, words);
  }

  private static Invocation parse(Verb verb, List<String> arguments) {
    try {
      return Invocation.of(verb, commandLine(verb).parseArgs(arguments.toArray(String[]::new)));
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

  private static List<String> names(Verb verb) {
    return verb.flags().stream().map(Flag::name).toList();
  }

  /** A parser for a command; also knows how to explain it. */
  static CommandLine commandLine(Verb verb) {
    CommandSpec spec = CommandSpec.create();
    verb.flags().forEach(flag -> spec.addOption(flag.option()));
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
}
