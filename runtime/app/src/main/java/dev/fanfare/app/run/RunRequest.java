package dev.fanfare.app.run;

import dev.fanfare.app.ConfiguredBot;

/**
 * A request to run a bot once.
 *
 * @param bot the bot, configured
 * @param watcher follows the run
 */
public record RunRequest(ConfiguredBot<?> bot, RunWatcher watcher) {

  /**
   * A request without a watcher.
   *
   * @param bot the bot, configured
   */
  public RunRequest(ConfiguredBot<?> bot) {
    this(bot, new RunWatcher() {});
  }
}
