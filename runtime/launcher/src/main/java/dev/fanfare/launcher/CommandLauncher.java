package dev.fanfare.launcher;

import dev.fanfare.launcher.command.BotCatalogue;
import dev.fanfare.launcher.command.CommandContext;
import dev.fanfare.launcher.command.CommandLineSession;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.spi.Launcher;
import java.util.List;

/** The command line. */
public final class CommandLauncher implements Launcher {

  /** Creates it; for {@link java.util.ServiceLoader}. */
  public CommandLauncher() {}

  @Override
  public int launch(Orchestrator<?> orchestrator, List<String> arguments) {
    return new CommandLineSession(BotCatalogue.of(orchestrator), CommandContext.ofProcess())
        .launch(arguments);
  }
}
