package dev.fanfare.store.db;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Makes a value from the current row of a result.
 *
 * @param <T> the value's type
 */
@FunctionalInterface
public interface RowReader<T> {

  /**
   * Reads the row.
   *
   * @param row the result, at a row; not to be moved
   * @throws SQLException if a column cannot be read
   */
  T read(ResultSet row) throws SQLException;
}
