/** What Fanfare does on request, the same for the command line and for servers. */
module dev.fanfare.app {
  requires transitive dev.fanfare.config;
  requires transitive dev.fanfare.core;
  requires transitive dev.fanfare.report;
  requires transitive dev.fanfare.verify;
  requires transitive dev.fanfare.queue;
  requires transitive dev.fanfare.store;
  requires dev.fanfare.bots;
  requires dev.fanfare.cassette;
  requires dev.fanfare.schedule;
  requires dev.fanfare.webhooks;
  requires static org.jspecify;

  exports dev.fanfare.app;
  exports dev.fanfare.app.batch;
  exports dev.fanfare.app.describe;
  exports dev.fanfare.app.plan;
  exports dev.fanfare.app.recorded;
  exports dev.fanfare.app.run;
  exports dev.fanfare.app.scan;
  exports dev.fanfare.app.schedule;
  exports dev.fanfare.app.verify;

  uses dev.fanfare.runtime.spi.EngineProvider;
}
