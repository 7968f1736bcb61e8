package dev.fanfare.launcher.command;

import java.util.ArrayList;
import java.util.List;

/**
 * A command of the command line. To add one, implement this and list it in {@link CommandTable};
 * usage, parsing, suggestions and completion follow from what it says of itself.
 */
interface CliCommand {

  /** Returns the command's name. */
  String word();

  /** Returns what it takes beside flags, for its usage; empty for nothing. */
  default String operands() {
    return "";
  }

  /** Returns one sentence on what it does. */
  String help();

  /** Returns its flags; {@code --help} is added. */
  default List<CommandFlag> flags() {
    return List.of();
  }

  /**
   * Executes it.
   *
   * @param command the command line
   * @param context the bots, and where to print
   * @return an {@link ExitCode}
   * @throws dev.fanfare.runtime.result.FanfareException if it cannot be executed; its message is
   *     printed, and {@link CommandLineSession} chooses the exit code
   */
  int execute(ParsedCommand command, CommandContext context);

  /** Returns all its flags. */
  default List<CommandFlag> allFlags() {
    List<CommandFlag> all = new ArrayList<>(flags());
    all.add(CommandFlags.HELP);
    return all;
  }

  /** Joins groups of flags. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  static List<CommandFlag> join(List<CommandFlag>... groups) {
    List<CommandFlag> all = new ArrayList<>();
    for (List<CommandFlag> group : groups) {
      all.addAll(group);
    }
    return all;
  }
}
