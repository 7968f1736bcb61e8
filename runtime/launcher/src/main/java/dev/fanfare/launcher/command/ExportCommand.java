package dev.fanfare.launcher.command;

import dev.fanfare.config.ResolvedConfiguration;
import dev.fanfare.report.ReportFormat;
import dev.fanfare.report.RunFiles;
import dev.fanfare.report.data.RunData;
import java.nio.file.Path;

/** Writes another file of a run that has ended. */
record ExportCommand(CommandContext surroundings, ParsedCommand invocation) {

  int execute() {
    ResolvedConfiguration configuration = ConfigurationLoader.withoutBot(invocation, surroundings);
    Path directory = RunDirectory.find(invocation, configuration);
    RunData run = RunFiles.read(directory);
    RunFiles.write(run, directory, configuration.list(RunSettings.REPORT, ReportFormat.class))
        .forEach(surroundings.out()::println);
    return ExitCode.SUCCEEDED;
  }
}
