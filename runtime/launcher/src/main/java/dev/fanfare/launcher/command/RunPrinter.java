package dev.fanfare.launcher.command;

import dev.fanfare.config.ResolvedConfiguration;
import dev.fanfare.launcher.progress.TerminalProbe;
import dev.fanfare.launcher.progress.TerminalTraits;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.tree.DetailLevel;
import dev.fanfare.report.tree.RunTree;
import dev.fanfare.report.tree.TreeOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Prints a run that has ended, on stdout. */
record RunPrinter(CommandContext surroundings, ResolvedConfiguration configuration) {

  private static final int PIPE_COLUMNS = 120;

  void print(RunData run, String... footer) {
    TerminalTraits terminal = surroundings.terminal();
    TreeOptions options =
        new TreeOptions(
            configuration.value(RunSettings.DETAILS, DetailLevel.class),
            terminal.unicode(),
            color(terminal.out()),
            terminal.out() ? new TerminalProbe().columns() : PIPE_COLUMNS,
            List.of(footer));
    PrintStream out = surroundings.out();
    try {
      RunTree.write(run, options, out);
    } catch (IOException e) {
      throw new UncheckedIOException("a PrintStream threw", e);
    }
    out.flush();
  }

  /** Whether an output is in colours. */
  boolean color(boolean isTerminal) {
    return switch (configuration.value(RunSettings.COLOR, RunSettings.ColorMode.class)) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> TerminalTraits.colors(isTerminal, surroundings.environment());
    };
  }
}
