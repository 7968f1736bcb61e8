package dev.fanfare.launcher.command;

import dev.fanfare.config.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
  static ParsedCommand read(List<String> arguments, BotCatalogue bots) {
    String first = arguments.isEmpty() ? "" : arguments.get(0);
    Optional<Command> verb = Command.of(first);
    if (verb.isPresent()) {
      return parse(verb.get(), arguments.subList(1, arguments.size()));
    }
    if (CommandFlags.HELP.names().contains(first)) {
      return parse(Command.HELP, List.of());
    }
    if (arguments.isEmpty() && !bots.implied()) {
      return parse(Command.LIST, List.of());
    }
    if (first.isEmpty() || first.startsWith("-") || bots.has(first)) {
      return withoutCommand(parse(Command.RUN, arguments), bots);
    }
    List<String> words = new ArrayList<>(Command.words());
    words.addAll(bots.names());
    throw ConfigurationException.unknown(
        "there is no command and no bot '" + first + "'", first, words);
  }

  /** A command that comes after flags would be taken for a bot's name. */
  private static ParsedCommand withoutCommand(ParsedCommand run, BotCatalogue bots) {
    for (String name : run.operands()) {
      if (Command.of(name).isPresent() && !bots.has(name)) {
        throw new ConfigurationException(
            "the command " + name + " comes first: " + name + ", then its flags");
      }
    }
    return run;
  }

  private static ParsedCommand parse(Command verb, List<String> arguments) {
    Optional<ParsedCommand> plain = PlainArguments.read(verb, arguments);
    return plain.isPresent() ? plain.get() : ArgumentParser.parse(verb, arguments);
  }
}
