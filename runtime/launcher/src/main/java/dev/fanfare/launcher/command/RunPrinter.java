package dev.fanfare.launcher.command;

import dev.fanfare.app.ColorMode;
import dev.fanfare.app.RunSettings;
import dev.fanfare.app.recorded.RunRecording;
import dev.fanfare.app.run.RunOutcome;
import dev.fanfare.config.ResolvedConfiguration;
import dev.fanfare.launcher.progress.TerminalProbe;
import dev.fanfare.launcher.progress.TerminalTraits;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.tree.DetailLevel;
import dev.fanfare.report.tree.RunTree;
import dev.fanfare.report.tree.TreeOptions;
import dev.fanfare.runtime.result.RunState;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The printer of runs that have ended, on stdout. */
record RunPrinter(CommandContext context, ResolvedConfiguration configuration) {

  private static final int PIPE_COLUMNS = 120;

  /** Prints a run that has just ended, and what is to be said about its files. */
  void print(RunOutcome outcome, RunRecording recording) {
    List<String> footer = new ArrayList<>();
    outcome.files().stream().limit(1).forEach(file -> footer.add("Report: " + file));
    if (recording.isKept() && outcome.report().state() != RunState.SUCCEEDED) {
      footer.add("Go on: " + context.program() + " resume " + outcome.report().runId());
    }
    print(outcome.data(), footer.toArray(String[]::new));
    outcome.unwritten().forEach(context::say);
  }

  void print(RunData run, String... footer) {
    TerminalTraits terminal = context.terminal();
    TreeOptions options =
        new TreeOptions(
            configuration.value(RunSettings.DETAILS, DetailLevel.class),
            terminal.unicode(),
            color(terminal.out()),
            terminal.out() ? new TerminalProbe().columns() : PIPE_COLUMNS,
            List.of(footer));
    PrintStream out = context.out();
    try {
      RunTree.write(run, options, out);
    } catch (IOException e) {
      throw new UncheckedIOException("a PrintStream threw", e);
    }
    out.flush();
  }

  /** Returns whether an output is in colours. */
  boolean color(boolean isTerminal) {
    return switch (configuration.value(RunSettings.COLOR, ColorMode.class)) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> TerminalTraits.colors(isTerminal, context.environment());
    };
  }
}
