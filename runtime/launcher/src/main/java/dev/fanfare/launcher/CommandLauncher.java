package dev.fanfare.launcher;

import dev.fanfare.launcher.command.Bots;
import dev.fanfare.launcher.command.Session;
import dev.fanfare.launcher.command.Surroundings;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.spi.Launcher;
import java.util.List;

/** The command line. */
public final class CommandLauncher implements Launcher {

  /** Creates it; for {@link java.util.ServiceLoader}. */
  public CommandLauncher() {}

  @Override
  public int launch(Orchestrator<?> orchestrator, List<String> arguments) {
    return new Session(Bots.of(orchestrator), Surroundings.ofProcess()).launch(arguments);
  }
}
