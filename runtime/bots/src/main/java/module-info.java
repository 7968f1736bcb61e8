/** Bots on their schedules. */
module dev.fanfare.bots {
  requires transitive dev.fanfare.core;
  requires transitive dev.fanfare.schedule;
  requires static org.jspecify;

  exports dev.fanfare.bots;
  exports dev.fanfare.bots.event;
  exports dev.fanfare.bots.model;
  exports dev.fanfare.bots.spi;
}
