package dev.fanfare.launcher;

import dev.fanfare.app.BotCatalogue;
import dev.fanfare.launcher.command.CommandContext;
import dev.fanfare.launcher.command.CommandLineSession;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.spi.Launcher;
import java.util.List;

/** The command line of a generated main; found by {@link java.util.ServiceLoader}. */
public final class CommandLauncher implements Launcher {

  /** Creates it; for {@link java.util.ServiceLoader}. */
  public CommandLauncher() {}

  @Override
  public int launch(Orchestrator<?> orchestrator, List<String> arguments) {
    CommandContext context =
        CommandContext.ofProcess(BotCatalogue.of(orchestrator), orchestrator.getClass().getName());
    return new CommandLineSession(context).launch(arguments);
  }
}
