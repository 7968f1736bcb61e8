package dev.fanfare.store.run;

import dev.fanfare.store.db.Transaction;
import dev.fanfare.store.record.RecordedState;
import dev.fanfare.store.record.StoreException;
import dev.fanfare.store.record.StoreException.Problem;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statements of {@code ff_run} and {@code ff_step}. */
final class RunTable {

  private static final String COLUMNS =
      """
      id, bot, state, token, worker, inc, seed, clock, start, ended, params, cause, digest, counts,
      cancel, crc\
      """;

  private RunTable() {}

  static void insert(Transaction transaction, NewRun run, long worker, String app, long now)
      throws SQLException {
    transaction.update(
        """
        insert into ff_run (id, bot, state, token, worker, inc, seed, clock, start, params, app,
          cancel, reuse, crc)
        values (?, ?, 0, 1, ?, 1, ?, ?, ?, ?, ?, 0, ?, ?)\
        """,
        run.id(),
        run.bot(),
        worker,
        run.seed(),
        run.clock(),
        now,
        run.params().getBytes(StandardCharsets.UTF_8),
        app,
        run.reuse(),
        RunRow.checksum(run.id(), run.bot(), run.seed(), run.clock(), run.params()));
  }

  /** Takes a run over, if it still is as it was seen; the new row, or empty if it is not. */
  static Optional<RunRow> takeOver(Transaction transaction, RunRow seen, long worker)
      throws SQLException {
    int changed =
        transaction.update(
            """
            update ff_run set token = token + 1, inc = inc + 1, worker = ?, state = 0, cancel = 0,
              ended = null, cause = null, digest = null
            where id = ? and token = ?\
            """,
            worker,
            seen.id(),
            seen.token());
    return changed == 1 ? find(transaction, seen.id()) : Optional.empty();
  }

  /**
   * Fences: the first statement of each commit. No row is changed if another process has taken the
   * run over, or has closed it.
   */
  static boolean fence(Transaction transaction, String run, long token, RunTally tally)
      throws SQLException {
    return transaction.update(
            "update ff_run set counts = ? where id = ? and token = ? and state = 0",
            tally.text(),
            run,
            token)
        == 1;
  }

  static boolean end(Transaction transaction, String run, long token, RunEnd end, long now)
      throws SQLException {
    return transaction.update(
            """
            update ff_run set state = ?, ended = ?, cause = ?, digest = ?, counts = ?
            where id = ? and token = ? and state = 0\
            """,
            end.state().code(),
            now,
            end.cause(),
            end.digest(),
            end.tally().text(),
            run,
            token)
        == 1;
  }

  /** Closes a run that has no owner any more. */
  static boolean close(Transaction transaction, RunRow seen, RecordedState state, long now)
      throws SQLException {
    return transaction.update(
            """
            update ff_run set state = ?, ended = ?, token = token + 1
            where id = ? and token = ? and state = ?\
            """,
            state.code(),
            now,
            seen.id(),
            seen.token(),
            seen.state().code())
        == 1;
  }

  static void askToCancel(Transaction transaction, String run) throws SQLException {
    transaction.update("update ff_run set cancel = 1 where id = ? and state = 0", run);
  }

  /** The runs of a process that are to be cancelled. */
  static List<String> toBeCancelled(Transaction transaction, long worker) throws SQLException {
    return transaction.query(
        "select id from ff_run where worker = ? and state = 0 and cancel = 1",
        row -> row.getString(1),
        worker);
  }

  static Optional<RunRow> find(Transaction transaction, String id) throws SQLException {
    return transaction.first("select " + COLUMNS + " from ff_run where id = ?", RunTable::read, id);
  }

  /** The runs whose ids begin so, at most 3: enough to say that a beginning is not unique. */
  static List<RunRow> beginning(Transaction transaction, String prefix) throws SQLException {
    return transaction.query(
        "select "
            + COLUMNS
            + " from ff_run where substr(id, 1, cast(? as integer)) = ? order by start desc limit"
            + " 3",
        RunTable::read,
        prefix.length(),
        prefix);
  }

  static List<RunRow> list(Transaction transaction, RunFilter filter) throws SQLException {
    return transaction.query(
        "select "
            + COLUMNS
            + """
             from ff_run where (? = '' or bot = ?) and start >= ?
            order by start desc, id limit ?\
            """,
        RunTable::read,
        filter.bot(),
        filter.bot(),
        filter.since(),
        filter.limit());
  }

  /** Removes a run that still is as it was seen, with its steps and tasks. */
  static boolean remove(Transaction transaction, RunRow seen) throws SQLException {
    int removed =
        transaction.update(
            "delete from ff_run where id = ? and token = ? and state = ?",
            seen.id(),
            seen.token(),
            seen.state().code());
    if (removed == 0) {
      return false;
    }
    transaction.update("delete from ff_step where run = ?", seen.id());
    transaction.update("delete from ff_task where run = ?", seen.id());
    return true;
  }

  private static RunRow read(ResultSet row) throws SQLException {
    byte[] bytes = row.getBytes(11);
    String params = bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    RunRow run =
        new RunRow(
            text(row, 1),
            text(row, 2),
            RecordedState.of(row.getInt(3)),
            row.getLong(4),
            row.getLong(5),
            row.getInt(6),
            row.getLong(7),
            text(row, 8),
            row.getLong(9),
            row.getLong(10),
            params,
            row.getString(12),
            row.getString(13),
            RunTally.of(row.getString(14)),
            row.getInt(15) != 0);
    int crc = RunRow.checksum(run.id(), run.bot(), run.seed(), run.clock(), run.params());
    if (crc != row.getInt(16)) {
      throw new StoreException(
          Problem.DAMAGED,
          "the record of run '%s' is damaged: its checksum does not agree".formatted(run.id()));
    }
    return run;
  }

  private static String text(ResultSet row, int column) throws SQLException {
    @Nullable String text = row.getString(column);
    return text == null ? "" : text;
  }

  // Steps.

  static List<StepRow> steps(Transaction transaction, String run) throws SQLException {
    return transaction.query(
        "select step, name, size, code from ff_step where run = ? order by step",
        row -> new StepRow(row.getInt(1), text(row, 2), row.getInt(3), row.getBytes(4)),
        run);
  }

  static void putStep(Transaction transaction, String run, StepRow step) throws SQLException {
    transaction.update(
        """
        insert into ff_step (run, step, name, size, code) values (?, ?, ?, ?, ?)
        on conflict (run, step) do update set size = excluded.size, code = excluded.code\
        """,
        run,
        step.number(),
        step.name(),
        step.size(),
        step.code());
  }
}
