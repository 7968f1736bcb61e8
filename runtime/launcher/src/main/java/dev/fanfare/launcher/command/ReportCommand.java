package dev.fanfare.launcher.command;

import dev.fanfare.config.ResolvedConfiguration;
import dev.fanfare.report.RunFiles;
import dev.fanfare.report.data.RunData;

/** Prints a run that has ended. */
record ReportCommand(CommandContext surroundings, ParsedCommand invocation) {

  int execute() {
    ResolvedConfiguration configuration = ConfigurationLoader.withoutBot(invocation, surroundings);
    RunData run = RunFiles.read(RunDirectory.find(invocation, configuration));
    new RunPrinter(surroundings, configuration).print(run);
    return ExitCode.SUCCEEDED;
  }
}
