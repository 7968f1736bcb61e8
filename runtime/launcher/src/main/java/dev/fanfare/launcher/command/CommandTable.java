package dev.fanfare.launcher.command;

import dev.fanfare.config.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The commands that there are, in the order in which help lists them. */
final class CommandTable {

  static final RunCommand RUN = new RunCommand();
  static final BotsCommand BOTS = new BotsCommand();
  static final HelpCommand HELP = new HelpCommand();

  private static final List<CliCommand> ALL =
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
          new BatchCommand(),
          BOTS,
          new ConfigCommand(),
          new CompletionCommand(),
          HELP);

  private CommandTable() {}

  /** Returns all commands, those of other modules included. */
  static List<CliCommand> all() {
    List<CliCommand> all = new ArrayList<>(ALL);
    all.addAll(ALL.size() - 1, ExtensionCommand.all());
    return all;
  }

  /** Finds a command of another module; looks at the class path, and so is asked last. */
  static Optional<CliCommand> findExtension(String word) {
    return ExtensionCommand.all().stream().filter(each -> each.word().equals(word)).findFirst();
  }

  static Optional<CliCommand> find(String word) {
    for (CliCommand command : ALL) {
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
  static CliCommand named(String word) {
    return find(word)
        .or(() -> findExtension(word))
        .orElseThrow(
            () ->
                ConfigurationException.unknown(
                    "there is no command '" + word + "'", word, words()));
  }

  static List<String> words() {
    return all().stream().map(CliCommand::word).toList();
  }
}
