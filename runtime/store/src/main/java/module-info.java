/** Recorded runs in SQLite or PostgreSQL: the only module with SQL. */
module dev.fanfare.store {
  requires transitive dev.fanfare.core;
  requires dev.fanfare.codec;
  requires transitive java.sql;
  requires org.xerial.sqlitejdbc;
  requires static dev.fanfare.bots;
  requires static org.jspecify;

  exports dev.fanfare.store;
  exports dev.fanfare.store.bot;
  exports dev.fanfare.store.record;
  exports dev.fanfare.store.run to
      dev.fanfare.app,
      dev.fanfare.server;
  // The queue's statements live in this module too: they share its transactions and leases.
  exports dev.fanfare.store.db to
      dev.fanfare.queue,
      dev.fanfare.server;
  exports dev.fanfare.store.worker to
      dev.fanfare.app,
      dev.fanfare.queue;
  exports dev.fanfare.store.queue to
      dev.fanfare.queue;
}
