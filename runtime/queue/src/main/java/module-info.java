/** Task queues in a store, shared by many processes. */
module dev.fanfare.queue {
  requires transitive dev.fanfare.core;
  requires transitive dev.fanfare.store;
  requires dev.fanfare.codec;
  requires java.net.http;
  requires transitive tools.jackson.databind;
  requires static org.jspecify;

  exports dev.fanfare.queue;
  exports dev.fanfare.queue.function;
  exports dev.fanfare.queue.batch;
}
