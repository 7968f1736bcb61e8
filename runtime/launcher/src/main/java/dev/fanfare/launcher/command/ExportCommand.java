package dev.fanfare.launcher.command;

import dev.fanfare.launcher.config.Configuration;
import dev.fanfare.report.ReportFormat;
import dev.fanfare.report.RunFiles;
import dev.fanfare.report.data.RunData;
import java.nio.file.Path;

/** Writes another file of a run that has ended. */
record ExportCommand(Surroundings surroundings, Invocation invocation) {

  int execute() {
    Configuration configuration = Configurator.withoutBot(invocation, surroundings);
    Path directory = RunDirectory.find(invocation, configuration);
    RunData run = RunFiles.read(directory);
    RunFiles.write(run, directory, configuration.list(RunSettings.REPORT, ReportFormat.class))
        .forEach(surroundings.out()::println);
    return ExitCode.SUCCEEDED;
  }
}
