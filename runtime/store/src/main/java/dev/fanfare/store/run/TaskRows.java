package dev.fanfare.store.run;

import dev.fanfare.api.TaskState;
import dev.fanfare.store.db.Transaction;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statements of {@code ff_task} and {@code ff_value}. */
final class TaskRows {

  private static final String COLUMNS =
      """
      step, pos, id, inc, key, nth, state, used, attempts, value, failure, why, began, ran, queued,
      rested, worker, crc\
      """;

  private static final String INSERT =
      "insert into ff_task (run, "
          + COLUMNS
          + """
          ) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          on conflict (run, step, pos, inc) do update set id = excluded.id, key = excluded.key,
            nth = excluded.nth, state = excluded.state, used = excluded.used,
            attempts = excluded.attempts, value = excluded.value, failure = excluded.failure,
            why = excluded.why, began = excluded.began, ran = excluded.ran,
            queued = excluded.queued, rested = excluded.rested, worker = excluded.worker,
            crc = excluded.crc\
          """;

  private TaskRows() {}

  static void insert(Transaction transaction, String run, List<TaskRow> rows) throws SQLException {
    PreparedStatement statement = transaction.prepared(INSERT);
    for (TaskRow row : rows) {
      bind(statement, run, row);
      statement.addBatch();
    }
    statement.executeBatch();
  }

  private static void bind(PreparedStatement statement, String run, TaskRow row)
      throws SQLException {
    statement.setString(1, run);
    statement.setInt(2, row.step());
    statement.setInt(3, row.position());
    statement.setString(4, row.id());
    statement.setInt(5, row.incarnation());
    statement.setBytes(6, row.key());
    statement.setInt(7, row.nth());
    statement.setInt(8, code(row.state()));
    statement.setInt(9, row.used());
    statement.setInt(10, row.attempts());
    statement.setBytes(11, row.value());
    statement.setBytes(12, row.failure());
    statement.setBytes(13, row.why());
    statement.setLong(14, row.times().began());
    statement.setLong(15, row.times().ran());
    statement.setLong(16, row.times().queued());
    statement.setLong(17, row.times().rested());
    statement.setInt(18, row.worker());
    statement.setInt(19, row.checksum(run));
  }

  static void insertValues(Transaction transaction, List<StoredValue> values, long now)
      throws SQLException {
    PreparedStatement statement =
        transaction.prepared(
            """
            insert into ff_value (digest, form, size, crc, body, seen) values (?, ?, ?, ?, ?, ?)
            on conflict (digest) do nothing\
            """);
    for (StoredValue value : values) {
      statement.setBytes(1, value.digest());
      statement.setInt(2, value.form());
      statement.setInt(3, value.size());
      statement.setInt(4, value.crc());
      statement.setBytes(5, value.body());
      statement.setLong(6, now);
      statement.addBatch();
    }
    statement.executeBatch();
  }

  static Optional<StoredValue> value(Transaction transaction, byte[] digest) throws SQLException {
    return transaction.first(
        "select form, size, crc, body from ff_value where digest = ?",
        row ->
            new StoredValue(digest, row.getInt(1), row.getInt(2), row.getInt(3), row.getBytes(4)),
        (Object) digest);
  }

  /** Removes the values that no task has; returns how many. */
  static int removeUnused(Transaction transaction) throws SQLException {
    return transaction.update(
        """
        delete from ff_value where not exists
          (select 1 from ff_task where ff_task.value = ff_value.digest)\
        """);
  }

  /**
   * Calls back with every row of a step, by position, then incarnation; what a checksum does not
   * agree with is left out.
   */
  static void ofStep(Transaction transaction, String run, int step, RowVisitor visitor)
      throws SQLException {
    PreparedStatement statement =
        transaction.prepared(
            "select " + COLUMNS + " from ff_task where run = ? and step = ? order by pos, inc");
    statement.setString(1, run);
    statement.setInt(2, step);
    statement.setFetchSize(2_000);
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        TaskRow row = read(rows, run);
        if (row != null) {
          visitor.visit(row);
        }
      }
    }
  }

  /** Receives rows. */
  interface RowVisitor {
    void visit(TaskRow row);
  }

  private static @Nullable TaskRow read(ResultSet row, String run) throws SQLException {
    TaskState state = state(row.getInt(7));
    String id = row.getString(3);
    if (state == null || id == null) {
      return null;
    }
    TaskRow task =
        new TaskRow(
            row.getInt(1),
            row.getInt(2),
            id,
            row.getInt(4),
            row.getBytes(5),
            row.getInt(6),
            state,
            row.getInt(8),
            row.getInt(9),
            row.getBytes(10),
            row.getBytes(11),
            row.getBytes(12),
            new TaskRow.Times(row.getLong(13), row.getLong(14), row.getLong(15), row.getLong(16)),
            row.getInt(17));
    return task.checksum(run) == row.getInt(18) ? task : null;
  }

  /** Returns the number of a state in the database; 1 is success, for the index. */
  static int code(TaskState state) {
    return switch (state) {
      case SUCCEEDED -> 1;
      case FAILED -> 2;
      case TIMED_OUT -> 3;
      case CANCELLED -> 4;
      case SKIPPED -> 5;
    };
  }

  private static @Nullable TaskState state(int code) {
    return switch (code) {
      case 1 -> TaskState.SUCCEEDED;
      case 2 -> TaskState.FAILED;
      case 3 -> TaskState.TIMED_OUT;
      case 4 -> TaskState.CANCELLED;
      case 5 -> TaskState.SKIPPED;
      default -> null;
    };
  }
}
