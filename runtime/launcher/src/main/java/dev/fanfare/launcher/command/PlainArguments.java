package dev.fanfare.launcher.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the command lines that need no parser: flags by their whole names, each value after its
 * flag or an equals sign, and operands. To load a parser and describe the flags to it takes longer
 * than to run a small bot; so it is left to what is written in another way, or wrong.
 */
final class PlainArguments {

  private final Command verb;
  private final Map<String, CommandFlag> byName = new HashMap<>();
  private final Map<String, List<String>> given = new HashMap<>();
  private final List<String> operands = new ArrayList<>();

  private PlainArguments(Command verb) {
    this.verb = verb;
    for (CommandFlag flag : verb.flags()) {
      for (String name : flag.names()) {
        byName.put(name, flag);
      }
    }
  }

  /**
   * Reads.
   *
   * @param verb the command
   * @param arguments what follows it
   * @return empty if it takes a parser to understand or to refuse them
   */
  static Optional<ParsedCommand> read(Command verb, List<String> arguments) {
    PlainArguments plain = new PlainArguments(verb);
    int read = 0;
    while (read < arguments.size()) {
      int more = plain.read(arguments, read);
      if (more == 0) {
        return Optional.empty();
      }
      read += more;
    }
    return Optional.of(new ParsedCommand(verb, plain.operands, plain.given));
  }

  /** Reads one argument, or two; answers how many, and 0 if it takes a parser. */
  private int read(List<String> arguments, int index) {
    String argument = arguments.get(index);
    if (!argument.startsWith("-")) {
      operands.add(argument);
      return verb.operands().isEmpty() ? 0 : 1;
    }
    CommandFlag flag = byName.get(argument);
    if (flag == null) {
      return assigned(argument);
    }
    if (flag.label() == null) {
      return put(flag, "true") ? 1 : 0;
    }
    return index + 1 < arguments.size() && put(flag, arguments.get(index + 1)) ? 2 : 0;
  }

  /** Reads a flag with its value behind an equals sign. */
  private int assigned(String argument) {
    int equals = Math.max(0, argument.indexOf('='));
    CommandFlag flag = byName.get(argument.substring(0, equals));
    if (flag == null || flag.label() == null) {
      return 0;
    }
    return put(flag, argument.substring(equals + 1)) ? 1 : 0;
  }

  private boolean put(CommandFlag flag, String value) {
    boolean again = !flag.repeated() && given.containsKey(flag.name());
    if (again || value.isEmpty() || value.startsWith("-")) {
      return false;
    }
    given.computeIfAbsent(flag.name(), first -> new ArrayList<>()).add(value);
    return true;
  }
}
