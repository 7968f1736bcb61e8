package dev.fanfare.launcher.command;

import dev.fanfare.launcher.config.Configuration;
import dev.fanfare.report.RunFiles;
import dev.fanfare.report.data.RunData;

/** Prints a run that has ended. */
record ReportCommand(Surroundings surroundings, Invocation invocation) {

  int execute() {
    Configuration configuration = Configurator.withoutBot(invocation, surroundings);
    RunData run = RunFiles.read(RunDirectory.find(invocation, configuration));
    new RunPrinter(surroundings, configuration).print(run);
    return ExitCode.SUCCEEDED;
  }
}
