package dev.fanfare.metrics;

/** A manager as JMX shows it. */
public interface BotManagerMXBean {

  /** Whether it is started. */
  boolean isStarted();

  /** How many bots it has. */
  int getBots();

  /** How many of them run. */
  int getRunningBots();

  /** Events that full queues have dropped. */
  long getEventsDropped();

  /** Events that webhooks have taken. */
  long getWebhooksDelivered();

  /** Events that were given up, as a webhook did not take them. */
  long getWebhooksFailed();
}
