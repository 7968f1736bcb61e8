package dev.fanfare.store.db;

import dev.fanfare.store.record.StoreException.Problem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** PostgreSQL at READ COMMITTED for writers, and at REPEATABLE READ for readers. */
final class PostgresDialect implements SqlDialect {

  /** The advisory lock of a migration, held until its transaction ends. */
  private static final long SCHEMA_LOCK = 0x46616E6661726531L;

  @Override
  public DatabaseKind kind() {
    return DatabaseKind.POSTGRESQL;
  }

  @Override
  public void prepare(Connection connection, boolean reader) throws SQLException {
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(
        reader ? Connection.TRANSACTION_REPEATABLE_READ : Connection.TRANSACTION_READ_COMMITTED);
    if (reader) {
      connection.setReadOnly(true);
    }
  }

  @Override
  public void begin(Connection connection) {
    // The driver begins with the first statement.
  }

  @Override
  public void beginReading(Connection connection) {
    // The driver begins with the first statement.
  }

  @Override
  public void commit(Connection connection) throws SQLException {
    connection.commit();
  }

  @Override
  public void rollback(Connection connection) throws SQLException {
    connection.rollback();
  }

  @Override
  public void discard(Connection connection) {
    try (connection) {
      // A pool of the user's gets it back as it gave it.
      connection.rollback();
      connection.setReadOnly(false);
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      // It is of no further use to anyone, closed or not.
    }
  }

  @Override
  public void bindArray(Connection connection, PreparedStatement statement, int index, Object array)
      throws SQLException {
    if (array instanceof long[] numbers) {
      Object[] boxed = Arrays.stream(numbers).boxed().toArray();
      statement.setArray(index, connection.createArrayOf("bigint", boxed));
    } else if (array instanceof String[] texts) {
      statement.setArray(index, connection.createArrayOf("text", texts));
    } else if (array instanceof byte[][] blobs) {
      statement.setArray(index, connection.createArrayOf("bytea", blobs));
    } else {
      throw new IllegalArgumentException(
          "no parameter can be of " + array.getClass().getSimpleName());
    }
  }

  @Override
  public String ddl(String statement) {
    return statement
        .replace("{int}", "bigint")
        .replace("{blob}", "bytea")
        .replace("{id}", "bigint generated always as identity primary key")
        .replace("{strict}", "");
  }

  @Override
  public boolean hasTable(Transaction transaction, String table) throws SQLException {
    return transaction
        .first("select 1 where to_regclass(?) is not null", row -> true, table)
        .isPresent();
  }

  @Override
  public boolean isForeign(Transaction transaction) {
    // A schema may hold the tables of several programs; ours have a prefix of their own.
    return false;
  }

  @Override
  public void lockSchema(Transaction transaction) throws SQLException {
    transaction.query("select pg_advisory_xact_lock(?)", row -> true, SCHEMA_LOCK);
  }

  /** By SQLSTATE and its classes. */
  @Override
  public Problem problem(SQLException error) {
    String state = state(error);
    if (state == null) {
      return Problem.OTHER;
    }
    return switch (state) {
      case "40001", "40P01" -> Problem.CONFLICT;
      case "55P03", "57014" -> Problem.LOCKED;
      case "57P01", "57P02", "57P03", "57P05", "53300" -> Problem.CONNECTION;
      case "53100" -> Problem.FULL;
      case "XX001", "XX002" -> Problem.DAMAGED;
      case "42501", "25006" -> Problem.DENIED;
      default ->
          switch (state.substring(0, Math.min(2, state.length()))) {
            case "08" -> Problem.CONNECTION;
            case "28", "3D" -> Problem.DENIED;
            default -> Problem.OTHER;
          };
    };
  }

  private static @Nullable String state(SQLException error) {
    for (SQLException at = error; at != null; at = at.getNextException()) {
      if (at.getSQLState() != null) {
        return at.getSQLState();
      }
    }
    return null;
  }
}
