package dev.fanfare.store.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A queued task as it stands in the database. Times are epoch milliseconds, 0 for never.
 *
 * @param id its number, unique in the store
 * @param queue its queue
 * @param name the function's name
 * @param signature the function's signature, or empty
 * @param arguments the arguments, as JSON
 * @param priority the lower, the sooner
 * @param rank the order within a priority
 * @param state its state
 * @param due when it may be claimed
 * @param waiting how many parents have not ended
 * @param retries attempts after the first
 * @param backoffMillis the wait before the first retry
 * @param timeoutMillis the limit for one attempt; 0 for none
 * @param attempts attempts that count against the retries, the running one included
 * @param tries all claims, crashes and refusals included
 * @param crashes claims whose worker died
 * @param refusals attempts that the other end put off
 * @param token the number of its newest claim
 * @param holder the worker that holds it, by name; empty if none does
 * @param claimed when it was last claimed
 * @param ended when it ended
 * @param created when it was added
 * @param cancelAsked whether it is to be cancelled as soon as its worker notices
 * @param dedupe its dedupe key, or null
 * @param batch its batch, or null
 * @param label what people call it, or null
 * @param value the result, as JSON, or null
 * @param failure why its last attempt failed, or null
 */
public record JobRow(
    long id,
    String queue,
    String name,
    String signature,
    String arguments,
    int priority,
    long rank,
    JobState state,
    long due,
    int waiting,
    int retries,
    long backoffMillis,
    long timeoutMillis,
    int attempts,
    int tries,
    int crashes,
    int refusals,
    long token,
    String holder,
    long claimed,
    long ended,
    long created,
    boolean cancelAsked,
    @Nullable String dedupe,
    @Nullable String batch,
    @Nullable String label,
    @Nullable String value,
    @Nullable String failure) {

  static final String COLUMNS =
      "id, queue, name, sig, args, priority, rank, state, due, waiting, retries, backoff, timeout,"
          + " attempts, tries, crashes, refusals, token, holder, claimed, ended, created, cancel,"
          + " dedupe, batch, label, value, failure";

  static JobRow read(ResultSet row) throws SQLException {
    int at = 0;
    return new JobRow(
        row.getLong(++at),
        row.getString(++at),
        row.getString(++at),
        row.getString(++at),
        row.getString(++at),
        row.getInt(++at),
        row.getLong(++at),
        JobState.of(row.getLong(++at)),
        row.getLong(++at),
        row.getInt(++at),
        row.getInt(++at),
        row.getLong(++at),
        row.getLong(++at),
        row.getInt(++at),
        row.getInt(++at),
        row.getInt(++at),
        row.getInt(++at),
        row.getLong(++at),
        row.getString(++at),
        row.getLong(++at),
        row.getLong(++at),
        row.getLong(++at),
        row.getLong(++at) != 0,
        row.getString(++at),
        row.getString(++at),
        row.getString(++at),
        row.getString(++at),
        row.getString(++at));
  }
}
