package dev.fanfare.store.db;

import java.sql.SQLException;

/**
 * The statements of one transaction. May be called more than once, each time in a new transaction:
 * whatever it changes outside the database it must set, not add to.
 *
 * @param <T> what it returns
 */
@FunctionalInterface
public interface TransactionBody<T> {

  /**
   * Runs the statements.
   *
   * @param transaction the open transaction; not for use after the return
   * @throws SQLException if the database refuses a statement; the transaction is rolled back
   */
  T run(Transaction transaction) throws SQLException;
}
