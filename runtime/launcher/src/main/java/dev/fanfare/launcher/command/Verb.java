package dev.fanfare.launcher.command;

import dev.fanfare.launcher.config.ConfigurationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The commands. */
enum Verb {
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

  Verb(String operands, String help) {
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

  List<Flag> flags() {
    return switch (this) {
      case RUN ->
          all(Flags.PLAN, Flags.SHOW, Flags.PRINT, List.of(Flags.MAX_FAILURES, Flags.DRY_RUN));
      case PLAN -> all(Flags.PLAN, List.of(Flags.FORMAT));
      case VERIFY -> all(Flags.PLAN, List.of(Flags.VARY, Flags.JDK));
      case SCHEDULE -> all(List.of(Flags.NEXT, Flags.KEEP), Flags.PLAN, Flags.SHOW, Flags.PRINT);
      case REPORT -> all(Flags.PRINT, List.of(Flags.OUT));
      case EXPORT -> all(List.of(Flags.EXPORT_FORMAT, Flags.OUT));
      case CONFIG -> all(List.of(Flags.EXAMPLE));
      case LIST, HELP -> all();
    };
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static List<Flag> all(List<Flag>... groups) {
    List<Flag> all = new ArrayList<>();
    for (List<Flag> group : groups) {
      all.addAll(group);
    }
    all.add(Flags.HELP);
    return all;
  }

  static Optional<Verb> of(String word) {
    for (Verb verb : values()) {
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
  static Verb named(String word) {
    return of(word)
        .orElseThrow(
            () ->
                ConfigurationException.unknown(
                    "there is no command '" + word + "'", word, words()));
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Verb::word).toList();
  }
}
