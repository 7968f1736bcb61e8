/** Bots on their schedules. */
module dev.fanfare.bots {
  requires transitive dev.fanfare.core;
  requires dev.fanfare.schedule;
  requires static org.jspecify;
}
