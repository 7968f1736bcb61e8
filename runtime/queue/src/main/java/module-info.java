/** Task queues in a store, shared by many processes. */
module dev.fanfare.queue {
  requires transitive dev.fanfare.core;
  requires transitive dev.fanfare.store;
  requires tools.jackson.databind;
  requires static org.jspecify;

  exports dev.fanfare.queue;
}
