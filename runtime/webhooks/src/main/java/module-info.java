/** Webhooks: events of bots sent to Slack, Chime and servers of one's own. */
module dev.fanfare.webhooks {
  requires transitive dev.fanfare.bots;
  requires java.net.http;
  requires static org.jspecify;

  exports dev.fanfare.webhooks;
}
