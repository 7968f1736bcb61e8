/** All modules of the runtime: what a bot's module requires. */
module dev.fanfare {
  requires transitive dev.fanfare.api;
  requires transitive dev.fanfare.app;
  requires transitive dev.fanfare.bots;
  requires transitive dev.fanfare.config;
  requires transitive dev.fanfare.core;
  requires transitive dev.fanfare.launcher;
  requires transitive dev.fanfare.metrics;
  requires transitive dev.fanfare.report;
  requires transitive dev.fanfare.schedule;
  requires transitive dev.fanfare.webhooks;
  requires transitive dev.fanfare.verify;
}
