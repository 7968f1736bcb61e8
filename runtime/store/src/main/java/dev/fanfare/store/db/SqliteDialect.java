package dev.fanfare.store.db;

import dev.fanfare.store.record.StoreException;
import dev.fanfare.store.record.StoreException.Problem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * SQLite with a write-ahead log that is synced with every commit.
 *
 * <p>Transactions are begun and ended by statements, never by {@code setAutoCommit}: with that the
 * driver would begin them without IMMEDIATE, and goes on without a transaction after a full disk.
 */
final class SqliteDialect implements SqlDialect {

  /** "Fanf": what {@code file} and SQLite's tools show as the application. */
  private static final int APPLICATION_ID = 0x46616E66;

  /** Before it a checkpoint that met a writer could lose commits of the write-ahead log. */
  private static final int[] OLDEST = {3, 51, 3};

  static final int BUSY_MILLIS = 10_000;

  private final int busyMillis;

  SqliteDialect(int busyMillis) {
    this.busyMillis = busyMillis;
  }

  @Override
  public DatabaseKind kind() {
    return DatabaseKind.SQLITE;
  }

  @Override
  public void prepare(Connection connection, boolean reader) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma busy_timeout = " + busyMillis);
      checkVersion(statement);
      if (reader) {
        statement.execute("pragma query_only = 1");
        return;
      }
      // Takes effect before the first table only: files shrink again after a gc.
      statement.execute("pragma auto_vacuum = incremental");
      String mode = text(statement, "pragma journal_mode = wal");
      if (!mode.equals("wal")) {
        throw new StoreException(
            Problem.UNSAFE, "SQLite keeps journal mode '" + mode + "' where it should be 'wal'");
      }
      statement.execute("pragma synchronous = full");
      if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac")) {
        statement.execute("pragma fullfsync = 1");
        statement.execute("pragma checkpoint_fullfsync = 1");
      }
    }
  }

  private static void checkVersion(Statement statement) throws SQLException {
    String version = text(statement, "select sqlite_version()");
    int[] parts = Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    if (Arrays.compare(parts, OLDEST) < 0) {
      throw new StoreException(
          Problem.UNSAFE,
          "SQLite %s can lose commits; put org.xerial:sqlite-jdbc 3.51.3.0 or newer on the class path"
              .formatted(version));
    }
  }

  private static String text(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "";
    }
  }

  @Override
  public void begin(Connection connection) throws SQLException {
    execute(connection, "begin immediate");
  }

  @Override
  public void beginReading(Connection connection) throws SQLException {
    execute(connection, "begin");
  }

  @Override
  public void commit(Connection connection) throws SQLException {
    execute(connection, "commit");
  }

  @Override
  public void rollback(Connection connection) throws SQLException {
    execute(connection, "rollback");
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void discard(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      // It is of no further use to anyone, closed or not.
    }
  }

  @Override
  public void bindArray(Connection connection, PreparedStatement statement, int index, Object array)
      throws SQLException {
    if (array instanceof long[] numbers) {
      statement.setString(
          index,
          Arrays.stream(numbers)
              .mapToObj(Long::toString)
              .collect(Collectors.joining(",", "[", "]")));
    } else if (array instanceof String[] texts) {
      statement.setString(
          index,
          Arrays.stream(texts)
              .map(SqliteDialect::quoted)
              .collect(Collectors.joining(",", "[", "]")));
    } else {
      throw new IllegalArgumentException(
          "no parameter can be of " + array.getClass().getSimpleName());
    }
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }

  @Override
  public String ddl(String statement) {
    return statement
        .replace("{int}", "integer")
        .replace("{blob}", "blob")
        .replace("{id}", "integer primary key autoincrement")
        .replace("{strict}", "strict");
  }

  @Override
  public boolean hasTable(Transaction transaction, String table) throws SQLException {
    return transaction
        .first("select 1 from sqlite_master where type = 'table' and name = ?", row -> true, table)
        .isPresent();
  }

  @Override
  public boolean isForeign(Transaction transaction) throws SQLException {
    return transaction
        .first("select 1 from sqlite_master where name not like 'sqlite_%'", row -> true)
        .isPresent();
  }

  @Override
  public void lockSchema(Transaction transaction) throws SQLException {
    // Whoever has begun a transaction that writes is alone.
    transaction.execute("pragma application_id = " + APPLICATION_ID);
  }

  /**
   * By SQLite's primary result codes, <a href="https://sqlite.org/rescode.html">listed here</a>.
   */
  @Override
  public Problem problem(SQLException error) {
    return switch (error.getErrorCode() & 0xff) {
      case 5, 6 -> Problem.LOCKED;
      case 10 -> Problem.DISK;
      case 13 -> Problem.FULL;
      case 11, 26 -> Problem.DAMAGED;
      case 3, 8, 14, 23 -> Problem.DENIED;
      default -> Problem.OTHER;
    };
  }
}
