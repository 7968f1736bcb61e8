package dev.fanfare.store.db;

import dev.fanfare.store.record.StoreException.Problem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** All in which the two databases differ, statements of the tables aside. Stateless. */
interface SqlDialect {

  DatabaseKind kind();

  /** Prepares a fresh connection; {@code reader} if nothing is ever written through it. */
  void prepare(Connection connection, boolean reader) throws SQLException;

  /** Begins a transaction that writes. */
  void begin(Connection connection) throws SQLException;

  /** Begins a transaction that reads one state of the database. */
  void beginReading(Connection connection) throws SQLException;

  void commit(Connection connection) throws SQLException;

  void rollback(Connection connection) throws SQLException;

  /** Closes a connection, whatever state it is in. Never throws. */
  void discard(Connection connection);

  /** Sets a parameter that is not null, a text, a number or bytes. */
  void bindArray(Connection connection, PreparedStatement statement, int index, Object array)
      throws SQLException;

  /** Replaces the words of a {@link Schema} in a statement. */
  String ddl(String statement);

  /** Returns whether there is a table of that name where this connection finds tables. */
  boolean hasTable(Transaction transaction, String table) throws SQLException;

  /**
   * Returns whether another program's tables are where ours would go, so that ours must not be
   * created there.
   */
  boolean isForeign(Transaction transaction) throws SQLException;

  /** Keeps other processes from migrating until the transaction ends. */
  void lockSchema(Transaction transaction) throws SQLException;

  Problem problem(SQLException error);

  /** Sets a parameter. */
  default void bind(
      Connection connection, PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    if (value == null) {
      statement.setObject(index, null);
    } else if (value instanceof String text) {
      statement.setString(index, text);
    } else if (value instanceof Long number) {
      statement.setLong(index, number);
    } else if (value instanceof Integer number) {
      statement.setLong(index, number);
    } else if (value instanceof Boolean flag) {
      statement.setLong(index, flag ? 1 : 0);
    } else if (value instanceof byte[] bytes) {
      statement.setBytes(index, bytes);
    } else {
      bindArray(connection, statement, index, value);
    }
  }
}
