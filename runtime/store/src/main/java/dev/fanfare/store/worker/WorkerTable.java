package dev.fanfare.store.worker;

import dev.fanfare.store.db.Schema;
import dev.fanfare.store.db.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The statements of {@code ff_worker}. */
public final class WorkerTable {

  /** The table. */
  public static final Schema SCHEMA =
      new Schema(
          "worker",
          List.of(
              List.of(
                  """
                  create table ff_worker (id {id}, uid text not null unique, host text not null,
                    boot text not null, pid {int} not null, born {int} not null, app text not null,
                    state {int} not null, beat {int} not null, seen {int} not null) {strict}\
                  """)));

  private static final String COLUMNS = "id, host, boot, pid, born, app, beat";

  private WorkerTable() {}

  static long insert(
      Transaction transaction, String uid, ProcessIdentity process, String app, long now)
      throws SQLException {
    return transaction
        .first(
            """
            insert into ff_worker (uid, host, boot, pid, born, app, state, beat, seen)
            values (?, ?, ?, ?, ?, ?, 1, 1, ?) returning id\
            """,
            row -> row.getLong(1),
            uid,
            process.host(),
            process.boot(),
            process.pid(),
            process.born(),
            app,
            now)
        .orElseThrow();
  }

  /** Raises the counter; false if the row has been released. */
  public static boolean beat(Transaction transaction, long id, long now) throws SQLException {
    return transaction.update(
            "update ff_worker set beat = beat + 1, seen = ? where id = ? and state = 1", now, id)
        == 1;
  }

  /** Returns every process that has not ended in order and has not been released. */
  public static List<WorkerRow> live(Transaction transaction) throws SQLException {
    return transaction.query(
        "select " + COLUMNS + " from ff_worker where state = 1 order by id", WorkerTable::read);
  }

  /** Returns a process, if it has not ended in order and has not been released. */
  public static Optional<WorkerRow> live(Transaction transaction, long id) throws SQLException {
    return transaction.first(
        "select " + COLUMNS + " from ff_worker where state = 1 and id = ?", WorkerTable::read, id);
  }

  /**
   * Releases a process, unless it has beaten since it was seen: to be the first statement of the
   * transaction that takes over what it held.
   *
   * @return whether this transaction is the one that does
   */
  public static boolean release(Transaction transaction, WorkerRow seen) throws SQLException {
    return transaction.update(
            "update ff_worker set state = 0 where id = ? and beat = ? and state = 1",
            seen.id(),
            seen.beat())
        == 1;
  }

  static void end(Transaction transaction, long id) throws SQLException {
    transaction.update("update ff_worker set state = 0 where id = ?", id);
  }

  private static WorkerRow read(ResultSet row) throws SQLException {
    return new WorkerRow(
        row.getLong(1),
        new ProcessIdentity(row.getString(2), row.getString(3), row.getLong(4), row.getLong(5)),
        row.getString(6),
        row.getLong(7));
  }
}
