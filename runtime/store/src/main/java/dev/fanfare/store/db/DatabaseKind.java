package dev.fanfare.store.db;

/** The databases that a store can be kept in. */
public enum DatabaseKind {
  /** A file of this machine. */
  SQLITE,
  /** A PostgreSQL server, version 12 or newer. */
  POSTGRESQL
}
