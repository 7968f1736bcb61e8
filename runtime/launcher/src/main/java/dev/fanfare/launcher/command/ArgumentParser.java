package dev.fanfare.launcher.command;

import dev.fanfare.config.ConfigurationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parser of what follows a command: flags by their names, each value behind its flag or an
 * equals sign, short flags without a value together ({@code -qv}), operands, and {@code --} before
 * operands that begin with a hyphen. Of a flag that is not repeatable, the last value counts.
 *
 * <p>There is no library for this on purpose: to load and describe all flags to picocli took 40 ms
 * of a run of 375 ms, and 50 ms of a plan of 120 ms (11 rounds in turn, JDK 17, 2 cores).
 */
final class ArgumentParser {

  private final CliCommand command;
  private final Map<String, CommandFlag> byName = new HashMap<>();
  private final Map<String, List<String>> given = new HashMap<>();
  private final List<String> operands = new ArrayList<>();

  private ArgumentParser(CliCommand command) {
    this.command = command;
    for (CommandFlag flag : command.allFlags()) {
      for (String name : flag.names()) {
        byName.put(name, flag);
      }
    }
  }

  /**
   * Parses.
   *
   * @param command the command
   * @param arguments what follows it
   * @throws ConfigurationException if they cannot be meant; the message names the nearest that
   *     could
   */
  static ParsedCommand parse(CliCommand command, List<String> arguments) {
    ArgumentParser parser = new ArgumentParser(command);
    int read = 0;
    while (read < arguments.size()) {
      read += parser.read(arguments, read);
    }
    return new ParsedCommand(command, parser.operands, parser.given);
  }

  /** Reads what begins at an index; returns how many arguments that were. */
  private int read(List<String> arguments, int index) {
    String argument = arguments.get(index);
    if (argument.equals("--")) {
      for (String operand : arguments.subList(index + 1, arguments.size())) {
        addOperand(operand);
      }
      return arguments.size() - index;
    }
    if (!argument.startsWith("-") || argument.length() == 1) {
      addOperand(argument);
      return 1;
    }
    CommandFlag flag = byName.get(argument);
    if (flag == null) {
      readAssigned(argument);
      return 1;
    }
    if (flag.label() == null) {
      put(flag, "true");
      return 1;
    }
    List<String> values = new ArrayList<>();
    for (int next = index + 1; next <= index + flag.values(); next++) {
      values.add(requireValue(flag, next < arguments.size() ? arguments.get(next) : null));
    }
    put(flag, String.join(" ", values));
    return 1 + values.size();
  }

  private void addOperand(String operand) {
    if (command.operands().isEmpty()) {
      throw new ConfigurationException(command.word() + " does not take '" + operand + "'");
    }
    operands.add(operand);
  }

  /** A value may begin with a hyphen, but a flag is no value. */
  private String requireValue(CommandFlag flag, @Nullable String value) {
    if (value == null || byName.containsKey(value)) {
      throw new ConfigurationException(
          flag.name() + " needs a value: " + flag.name() + " " + flag.label());
    }
    return value;
  }

  /** Reads a flag with its value behind an equals sign, or several short flags. */
  private void readAssigned(String argument) {
    int equals = argument.indexOf('=');
    String name = equals < 0 ? argument : argument.substring(0, equals);
    CommandFlag flag = byName.get(name);
    if (flag == null) {
      if (equals >= 0 || !readCluster(argument)) {
        throw unknown(name);
      }
    } else if (flag.label() == null) {
      throw new ConfigurationException(
          name + " takes no value; leave '" + argument.substring(equals) + "' away");
    } else {
      put(flag, argument.substring(equals + 1));
    }
  }

  private boolean readCluster(String argument) {
    if (argument.startsWith("--")) {
      return false;
    }
    List<CommandFlag> flags = new ArrayList<>();
    for (int i = 1; i < argument.length(); i++) {
      CommandFlag flag = byName.get("-" + argument.charAt(i));
      if (flag == null || flag.label() != null) {
        return false;
      }
      flags.add(flag);
    }
    flags.forEach(flag -> put(flag, "true"));
    return true;
  }

  private ConfigurationException unknown(String name) {
    return ConfigurationException.unknown(
        command.word() + " has no flag " + name,
        name,
        command.allFlags().stream().map(CommandFlag::name).toList());
  }

  private void put(CommandFlag flag, String value) {
    if (!flag.repeated() || !given.containsKey(flag.name())) {
      given.put(flag.name(), new ArrayList<>());
    }
    given.get(flag.name()).add(value);
  }
}
