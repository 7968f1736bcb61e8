package dev.fanfare.store.db;

import java.sql.Connection;
import java.sql.SQLException;

/** Makes connections to one database. Thread-safe. */
interface ConnectionSource {

  /** A new connection, as the driver or the user's pool gives it. */
  Connection connect() throws SQLException;

  SqlDialect dialect();

  /** The database as messages name it; never with a password. */
  String place();
}
