package dev.fanfare.launcher.command;

import dev.fanfare.config.ConfigurationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The commands. */
enum Command {
  RUN("[NAME…]", "Runs the bots once."),
  PLAN("[NAME…]", "Prints phases, steps and every setting with where its value comes from."),
  VERIFY(
      "[NAME…]",
      "Runs the bot again and again under other conditions, and names the tasks that differ."),
  SCHEDULE(
      "[NAME…]",
      "Runs the bots on their schedules until the process is ended; without a name, all that have"
          + " one."),
  LIST("", "Lists the bots."),
  REPORT("RUN", "Prints a run that has ended: the id of one below --out, or its directory."),
  EXPORT("RUN", "Writes another file of a run that has ended."),
  CONFIG("[NAME…]", "Prints settings for a file."),
  HELP("[COMMAND]", "Explains a command.");

  private final String operands;
  private final String help;

  Command(String operands, String help) {
    this.operands = operands;
    this.help = help;
  }

  /** What it is called on the command line. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it takes beside flags; empty for nothing. */
  String operands() {
    return operands;
  }

  String help() {
    return help;
  }

  List<CommandFlag> flags() {
    return switch (this) {
      case RUN ->
          all(
              CommandFlags.PLAN,
              CommandFlags.SHOW,
              CommandFlags.PRINT,
              List.of(CommandFlags.MAX_FAILURES, CommandFlags.DRY_RUN));
      case PLAN -> all(CommandFlags.PLAN, List.of(CommandFlags.FORMAT));
      case VERIFY -> all(CommandFlags.PLAN, List.of(CommandFlags.VARY, CommandFlags.JDK));
      case SCHEDULE ->
          all(
              List.of(CommandFlags.NEXT, CommandFlags.KEEP),
              CommandFlags.PLAN,
              CommandFlags.SHOW,
              CommandFlags.PRINT);
      case REPORT -> all(CommandFlags.PRINT, List.of(CommandFlags.OUT));
      case EXPORT -> all(List.of(CommandFlags.EXPORT_FORMAT, CommandFlags.OUT));
      case CONFIG -> all(List.of(CommandFlags.EXAMPLE));
      case LIST, HELP -> all();
    };
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static List<CommandFlag> all(List<CommandFlag>... groups) {
    List<CommandFlag> all = new ArrayList<>();
    for (List<CommandFlag> group : groups) {
      all.addAll(group);
    }
    all.add(CommandFlags.HELP);
    return all;
  }

  static Optional<Command> of(String word) {
    for (Command verb : values()) {
      if (verb.word().equals(word)) {
        return Optional.of(verb);
      }
    }
    return Optional.empty();
  }

  /**
   * The verb of a word.
   *
   * @throws ConfigurationException if there is none, naming the nearest
   */
  static Command named(String word) {
    return of(word)
        .orElseThrow(
            () ->
                ConfigurationException.unknown(
                    "there is no command '" + word + "'", word, words()));
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Command::word).toList();
  }
}
