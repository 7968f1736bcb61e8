package dev.fanfare.launcher.command;

import dev.fanfare.config.ConfigurationException;
import java.util.List;
import java.util.Optional;

/** The commands that there are, in the order in which help lists them. */
final class CommandTable {

  static final RunCommand RUN = new RunCommand();
  static final BotsCommand BOTS = new BotsCommand();
  static final HelpCommand HELP = new HelpCommand();

  private static final List<Command> ALL =
      List.of(
          RUN,
          new PlanCommand(),
          new VerifyCommand(),
          new ScheduleCommand(),
          new ResumeCommand(),
          new ListCommand(),
          new StatusCommand(),
          new ReportCommand(),
          new ExportCommand(),
          new CancelCommand(),
          new GcCommand(),
          BOTS,
          new ConfigCommand(),
          new CompletionCommand(),
          HELP);

  private CommandTable() {}

  static List<Command> all() {
    return ALL;
  }

  static Optional<Command> find(String word) {
    for (Command command : ALL) {
      if (command.word().equals(word)) {
        return Optional.of(command);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the command of a name.
   *
   * @throws ConfigurationException if there is none, naming the nearest
   */
  static Command named(String word) {
    return find(word)
        .orElseThrow(
            () ->
                ConfigurationException.unknown(
                    "there is no command '" + word + "'", word, words()));
  }

  static List<String> words() {
    return ALL.stream().map(Command::word).toList();
  }
}
