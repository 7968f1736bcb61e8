package dev.fanfare.app.run;

import dev.fanfare.app.ConfiguredBot;
import java.util.Optional;

/**
 * A request to run a bot once.
 *
 * @param bot the bot, configured
 * @param watcher follows the run
 * @param engine where its tasks run; empty for this process
 */
public record RunRequest(ConfiguredBot<?> bot, RunWatcher watcher, Optional<EngineChoice> engine) {

  /**
   * A request for a run in this process.
   *
   * @param bot the bot, configured
   * @param watcher follows the run
   */
  public RunRequest(ConfiguredBot<?> bot, RunWatcher watcher) {
    this(bot, watcher, Optional.empty());
  }

  /**
   * A request without a watcher.
   *
   * @param bot the bot, configured
   */
  public RunRequest(ConfiguredBot<?> bot) {
    this(bot, new RunWatcher() {});
  }
}
