package dev.fanfare.launcher.command;

import dev.fanfare.launcher.config.Configuration;
import dev.fanfare.runtime.plan.Plan;
import java.io.PrintStream;
import java.util.Optional;

/**
 * A bot with what the command line makes of it.
 *
 * @param bot the bot
 * @param configuration the values of its settings
 * @param selected its plan, configured, with the selected steps; empty if there is none
 * @param <B> its class
 */
record Prepared<B>(Launchable<B> bot, Configuration configuration, Optional<Plan<B>> selected) {

  int nothingSelected(PrintStream err) {
    err.println(bot.name() + ": no step is selected");
    return ExitCode.NOTHING_SELECTED;
  }
}
