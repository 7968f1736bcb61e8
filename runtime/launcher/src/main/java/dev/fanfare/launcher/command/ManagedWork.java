package dev.fanfare.launcher.command;

import dev.fanfare.bots.BotManager;
import dev.fanfare.bots.model.BotState;
import dev.fanfare.bots.model.ManagedBot;
import dev.fanfare.launcher.signal.RunInterruption;
import java.time.Duration;
import java.util.List;

/**
 * Bots on their schedules, as work that can be asked to end.
 *
 * @param manager keeps them
 * @param grace how long runs under way may go on
 */
record ManagedWork(BotManager manager, Duration grace)
    implements RunInterruption.InterruptibleWork {

  @Override
  public void drain() {
    stop(grace);
  }

  @Override
  public void cancel() {
    stop(Duration.ZERO);
  }

  /** Stopping waits; whoever asks does not. */
  private void stop(Duration patience) {
    Thread thread = new Thread(() -> manager.stop(patience), "fanfare-stop");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public String parts() {
    return "bots";
  }

  @Override
  public boolean drainsInTime() {
    return true;
  }

  @Override
  public List<String> running() {
    return manager.bots().stream()
        .filter(bot -> bot.state() == BotState.RUNNING)
        .map(ManagedBot::name)
        .toList();
  }
}
