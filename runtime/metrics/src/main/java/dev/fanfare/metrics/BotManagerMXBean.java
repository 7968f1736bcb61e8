package dev.fanfare.metrics;

/** A manager as JMX shows it. */
public interface BotManagerMXBean {

  /** Returns whether the manager is started. */
  boolean isStarted();

  /** Returns the number of bots. */
  int getBots();

  /** Returns the number of bots that are running. */
  int getRunningBots();

  /** Events that full queues have dropped. */
  long getEventsDropped();

  /** Events that webhooks have taken. */
  long getWebhooksDelivered();

  /** Events that were given up, as a webhook did not take them. */
  long getWebhooksFailed();
}
