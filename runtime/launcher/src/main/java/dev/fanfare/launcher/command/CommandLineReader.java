package dev.fanfare.launcher.command;

import dev.fanfare.app.BotCatalogue;
import dev.fanfare.config.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The reader of a command line: which command it is, and what follows. */
final class CommandLineReader {

  private CommandLineReader() {}

  /**
   * Reads.
   *
   * @param arguments the command line
   * @param bots the bots that it may name
   * @throws ConfigurationException if it cannot be meant; the message names the nearest that could
   */
  static ParsedCommand read(List<String> arguments, BotCatalogue bots) {
    String first = arguments.isEmpty() ? "" : arguments.get(0);
    Optional<CliCommand> command = CommandTable.find(first);
    if (command.isPresent()) {
      return ArgumentParser.parse(command.get(), arguments.subList(1, arguments.size()));
    }
    if (CommandFlags.HELP.names().contains(first)) {
      return ArgumentParser.parse(CommandTable.HELP, List.of());
    }
    if (arguments.isEmpty() && !bots.implied()) {
      return ArgumentParser.parse(CommandTable.BOTS, List.of());
    }
    if (first.isEmpty() || first.startsWith("-") || bots.has(first)) {
      return withoutCommand(ArgumentParser.parse(CommandTable.RUN, arguments), bots);
    }
    Optional<CliCommand> extension = CommandTable.findExtension(first);
    if (extension.isPresent()) {
      return ArgumentParser.parse(extension.get(), arguments.subList(1, arguments.size()));
    }
    List<String> words = new ArrayList<>(CommandTable.words());
    words.addAll(bots.names());
    throw ConfigurationException.unknown(
        "there is no command and no bot '" + first + "'", first, words);
  }

  /** A command that comes after flags would be taken for a bot's name. */
  private static ParsedCommand withoutCommand(ParsedCommand run, BotCatalogue bots) {
    for (String name : run.operands()) {
      if (CommandTable.find(name).isPresent() && !bots.has(name)) {
        throw new ConfigurationException(
            "the command " + name + " comes first: " + name + ", then its flags");
      }
    }
    return run;
  }
}
