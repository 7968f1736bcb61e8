package dev.fanfare.app.run;

import dev.fanfare.app.ConfiguredBot;
import dev.fanfare.app.recorded.RunRecording;
import java.util.Optional;

/**
 * A request to run a bot once.
 *
 * @param bot the bot, configured
 * @param watcher follows the run
 * @param recording how the run is recorded, and what it takes over
 * @param engine where its tasks run; empty for this process
 */
public record RunRequest(
    ConfiguredBot<?> bot,
    RunWatcher watcher,
    RunRecording recording,
    Optional<EngineChoice> engine) {

  /**
   * A request for a run in this process.
   *
   * @param bot the bot, configured
   * @param watcher follows the run
   * @param recording how the run is recorded, and what it takes over
   */
  public RunRequest(ConfiguredBot<?> bot, RunWatcher watcher, RunRecording recording) {
    this(bot, watcher, recording, Optional.empty());
  }

  /**
   * A request for a run without a watcher that is not recorded.
   *
   * @param bot the bot, configured
   */
  public RunRequest(ConfiguredBot<?> bot) {
    this(bot, new RunWatcher() {}, RunRecording.NONE);
  }
}
