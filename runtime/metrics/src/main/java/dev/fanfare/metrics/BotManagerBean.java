package dev.fanfare.metrics;

import dev.fanfare.bots.BotManager;
import dev.fanfare.bots.model.BotState;

/** Shows a manager. */
record BotManagerBean(BotManager manager) implements BotManagerMXBean {

  @Override
  public boolean isStarted() {
    return manager.isStarted();
  }

  @Override
  public int getBots() {
    return manager.bots().size();
  }

  @Override
  public int getRunningBots() {
    return (int) manager.bots().stream().filter(b -> b.state() == BotState.RUNNING).count();
  }

  @Override
  public long getEventsDropped() {
    return manager.events().dropped();
  }

  @Override
  public long getWebhooksDelivered() {
    return manager.webhooksDelivered();
  }

  @Override
  public long getWebhooksFailed() {
    return manager.webhooksFailed();
  }
}
