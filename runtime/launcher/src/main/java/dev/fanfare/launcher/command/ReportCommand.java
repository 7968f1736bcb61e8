package dev.fanfare.launcher.command;

import dev.fanfare.app.BotConfigurator;
import dev.fanfare.app.RunSettings;
import dev.fanfare.app.run.ReportOperation;
import dev.fanfare.app.run.ReportRequest;
import dev.fanfare.app.run.StoredRunFinder;
import dev.fanfare.config.ConfigurationException;
import dev.fanfare.config.ResolvedConfiguration;
import java.nio.file.Path;
import java.util.List;

/** The command that prints a run that has ended. */
final class ReportCommand implements CliCommand {

  @Override
  public String word() {
    return "report";
  }

  @Override
  public String operands() {
    return "[RUN]";
  }

  @Override
  public String help() {
    return "Prints a run that has ended: the beginning of its id, its directory, or last; without"
        + " one, the last.";
  }

  @Override
  public List<CommandFlag> flags() {
    return CliCommand.join(CommandFlags.PRINT, List.of(CommandFlags.OUT));
  }

  @Override
  public int execute(ParsedCommand command, CommandContext context) {
    ResolvedConfiguration configuration =
        BotConfigurator.withoutBot(command.botRequest(), context.app());
    ReportRequest request = request(command, configuration);
    new StoredRunFinder(request.root()).unfinished().ifPresent(context::say);
    new RunPrinter(context, configuration)
        .print(new ReportOperation().execute(request, context.app()));
    return ExitCode.SUCCEEDED;
  }

  /** Returns the run that a command line names; the last if it names none. */
  static ReportRequest request(ParsedCommand command, ResolvedConfiguration configuration) {
    List<String> names = command.operands();
    if (names.size() > 1) {
      throw new ConfigurationException(
          command.command().word() + " takes one run: its id, its directory, or last");
    }
    return new ReportRequest(
        names.isEmpty() ? StoredRunFinder.LAST : names.get(0),
        configuration.value(RunSettings.OUT, Path.class));
  }
}
