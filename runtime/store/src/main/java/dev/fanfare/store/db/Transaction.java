package dev.fanfare.store.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An open transaction: runs statements with {@code ?} for values. For one thread, for as long as
 * its body runs. Statements are prepared once per connection and text.
 *
 * <p>A value is null, a {@code String}, a {@code Long}, an {@code Integer}, a {@code Boolean} (0 or
 * 1), a {@code byte[]}, or a {@code String[]} or {@code long[]}: an array, which PostgreSQL takes
 * with {@code = any(?)} or {@code unnest(?)}, and SQLite as JSON with {@code in (select value from
 * json_each(?))}. PostgreSQL alone also takes a {@code byte[][]}.
 */
public final class Transaction implements AutoCloseable {

  private final Connection connection;
  private final SqlDialect dialect;
  private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();

  Transaction(Connection connection, SqlDialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /** Returns the database's kind, for statements that differ. */
  public DatabaseKind kind() {
    return dialect.kind();
  }

  /**
   * Changes rows.
   *
   * @return how many
   */
  public int update(String sql, @Nullable Object... values) throws SQLException {
    return bound(sql, values).executeUpdate();
  }

  /** Runs a statement without values that is not kept, such as one that makes a table. */
  public void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      // Not execute(): SQLite's driver would make one step of a statement that takes many.
      statement.executeUpdate(sql);
    }
  }

  /**
   * Changes rows, once for each list of values, in one round trip where the driver can.
   *
   * @return the sum of the changed rows
   */
  public int batch(String sql, Iterable<@Nullable Object[]> rows) throws SQLException {
    PreparedStatement statement = prepared(sql);
    boolean any = false;
    for (Object[] row : rows) {
      bind(statement, row);
      statement.addBatch();
      any = true;
    }
    int changed = 0;
    if (any) {
      for (int one : statement.executeBatch()) {
        changed += Math.max(one, 0);
      }
    }
    return changed;
  }

  /** Returns every row of a query, or of a statement that returns the rows it changed. */
  public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... values)
      throws SQLException {
    List<T> found = new ArrayList<>();
    try (ResultSet rows = bound(sql, values).executeQuery()) {
      while (rows.next()) {
        found.add(reader.read(rows));
      }
    }
    return found;
  }

  /** Returns the first row, after reading the statement to its end; empty if there is none. */
  public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... values)
      throws SQLException {
    List<T> found = query(sql, reader, values);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
  }

  /**
   * Returns a prepared statement of this connection, for loops that bind by themselves; the caller
   * must not close it.
   */
  public PreparedStatement prepared(String sql) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    return statement;
  }

  private PreparedStatement bound(String sql, @Nullable Object[] values) throws SQLException {
    PreparedStatement statement = prepared(sql);
    bind(statement, values);
    return statement;
  }

  private void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      dialect.bind(connection, statement, i + 1, values[i]);
    }
  }

  Connection connection() {
    return connection;
  }

  /** Closes the connection, whatever state it is in. */
  @Override
  public void close() {
    statements.clear();
    dialect.discard(connection);
  }
}
