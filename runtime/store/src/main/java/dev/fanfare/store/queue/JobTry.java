package dev.fanfare.store.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One claim of a task, after it has ended.
 *
 * @param token the claim's number
 * @param holder the worker's name
 * @param began when it was claimed, in epoch milliseconds
 * @param ended when it ended, in epoch milliseconds
 * @param outcome how it ended
 * @param failure why, or null if it succeeded
 */
public record JobTry(
    long token, String holder, long began, long ended, Outcome outcome, @Nullable String failure) {

  /** The end of a claim. The number stands for it in the database. */
  public enum Outcome {
    /** It gave a result. */
    SUCCEEDED(0),
    /** It failed. */
    FAILED(1),
    /** The other end asked to come back later; the attempt does not count. */
    REFUSED(2),
    /** The worker gave it back; the attempt does not count. */
    RELEASED(3),
    /** The worker died, or was not heard of for a lease; the attempt does not count. */
    CRASHED(4),
    /** It was cancelled. */
    CANCELLED(5);

    private final int code;

    Outcome(int code) {
      this.code = code;
    }

    int code() {
      return code;
    }
  }

  private static final Outcome[] OUTCOMES = Outcome.values();

  static JobTry read(ResultSet row) throws SQLException {
    return new JobTry(
        row.getLong(1),
        row.getString(2),
        row.getLong(3),
        row.getLong(4),
        OUTCOMES[row.getInt(5)],
        row.getString(6));
  }
}
