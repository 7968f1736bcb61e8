package dev.fanfare.runtime.spi;

import dev.fanfare.runtime.plan.Orchestrator;
import java.util.List;

/** The command line of a generated {@code main}; found by {@link java.util.ServiceLoader}. */
public interface Launcher {

  /**
   * Runs a command.
   *
   * @param orchestrator the bot, or bots, of one class
   * @param arguments the command line
   * @return the process's exit code
   */
  int launch(Orchestrator<?> orchestrator, List<String> arguments);
}
