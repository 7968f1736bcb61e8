/** The batch tool and the queues over HTTP, and a live page. */
module dev.fanfare.server {
  requires dev.fanfare.core;
  requires transitive dev.fanfare.queue;
  requires transitive dev.fanfare.store;
  requires transitive jdk.httpserver;
  requires transitive tools.jackson.databind;
  requires static org.jspecify;

  exports dev.fanfare.server;
}
