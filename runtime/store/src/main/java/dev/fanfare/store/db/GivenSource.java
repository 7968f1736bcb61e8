package dev.fanfare.store.db;

import dev.fanfare.store.record.StoreException;
import dev.fanfare.store.record.StoreException.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A user's own data source, whose settings are left alone. */
final class GivenSource implements ConnectionSource {

  private final DataSource source;
  private final SqlDialect dialect;

  GivenSource(DataSource source) {
    this.source = source;
    dialect = dialect(source);
  }

  private static SqlDialect dialect(DataSource source) {
    try (Connection connection = source.getConnection()) {
      String product = connection.getMetaData().getDatabaseProductName();
      return switch (product) {
        case "SQLite" -> new SqliteDialect(SqliteDialect.BUSY_MILLIS);
        case "PostgreSQL" -> new PostgresDialect();
        default ->
            throw new StoreException(
                Problem.OTHER,
                "a store is kept in SQLite or PostgreSQL, and this data source is of " + product);
      };
    } catch (SQLException e) {
      throw new StoreException(
          Problem.CONNECTION, "the data source gives no connection: " + e.getMessage(), e);
    }
  }

  @Override
  public Connection connect() throws SQLException {
    return source.getConnection();
  }

  @Override
  public SqlDialect dialect() {
    return dialect;
  }

  @Override
  public String place() {
    return "the given data source";
  }
}
