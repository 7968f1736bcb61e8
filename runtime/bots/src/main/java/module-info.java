/** Bots on their schedules. */
module dev.fanfare.bots {
  requires transitive dev.fanfare.core;
  requires transitive dev.fanfare.schedule;
  requires java.management;
  requires java.net.http;
  requires static com.sun.jna;
  requires static micrometer.core;
  requires static org.jspecify;

  exports dev.fanfare.bots;
  exports dev.fanfare.bots.com;
  exports dev.fanfare.bots.event;
  exports dev.fanfare.bots.metrics;
  exports dev.fanfare.bots.webhook;
}
