package dev.fanfare.launcher.command;

import dev.fanfare.app.BotConfigurator;
import dev.fanfare.app.RunSettings;
import dev.fanfare.app.run.ExportOperation;
import dev.fanfare.app.run.ExportRequest;
import dev.fanfare.app.run.WrittenFiles;
import dev.fanfare.config.ResolvedConfiguration;
import dev.fanfare.report.ReportFormat;
import java.util.List;

/** The command that writes another file of a run that has ended. */
final class ExportCommand implements CliCommand {

  @Override
  public String word() {
    return "export";
  }

  @Override
  public String operands() {
    return "[RUN]";
  }

  @Override
  public String help() {
    return "Writes another file of a run that has ended, named as for report.";
  }

  @Override
  public List<CommandFlag> flags() {
    return List.of(CommandFlags.EXPORT_FORMAT, CommandFlags.OUT);
  }

  @Override
  public int execute(ParsedCommand command, CommandContext context) {
    ResolvedConfiguration configuration =
        BotConfigurator.withoutBot(command.botRequest(), context.app());
    WrittenFiles written =
        new ExportOperation()
            .execute(
                new ExportRequest(
                    ReportCommand.request(command, configuration),
                    configuration.list(RunSettings.REPORT, ReportFormat.class)),
                context.app());
    written.files().forEach(context.out()::println);
    written.unwritten().forEach(context::say);
    return written.unwritten().isEmpty() ? ExitCode.SUCCEEDED : ExitCode.NOT_WRITTEN;
  }
}
