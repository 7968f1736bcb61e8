package dev.fanfare.store.queue;

import dev.fanfare.store.db.DatabaseKind;
import dev.fanfare.store.db.Transaction;
import dev.fanfare.store.worker.WorkerTable;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The statements that claim tasks, and that say what is left where there is nothing to claim. */
final class JobClaims {

  private static final String PROMOTE =
      "update ff_job set state = 2 where state = 1 and due <= ? and queue = ?";

  private static final String LIVE = "select 1 from ff_worker where id = ? and state = 1";

  private static final String CLAIM_SQLITE =
      "update ff_job set state = 3, token = token + 1, attempts = attempts + 1, tries = tries + 1,"
          + " worker = ?, holder = ?, claimed = ? where id in ("
          + "select id from ff_job where state = 2 and queue = ?"
          + " and (name in (select value from json_each(?))"
          + " or name || '@' || sig in (select value from json_each(?)))"
          + " order by priority, rank, id limit ?) returning "
          + JobRow.COLUMNS;

  private static final String CLAIM_POSTGRESQL =
      "with c as materialized (select id as found from ff_job where state = 2 and queue = ?"
          + " and (name = any(?) or name || '@' || sig = any(?))"
          + " order by priority, rank, id limit ? for update skip locked)"
          + " update ff_job set state = 3, token = token + 1, attempts = attempts + 1,"
          + " tries = tries + 1, worker = ?, holder = ?, claimed = ? from c where id = c.found"
          + " returning "
          + JobRow.COLUMNS;

  private static final String OUTLOOK =
      "select count(*), coalesce(sum(case when state = 3 then 1 else 0 end), 0),"
          + " coalesce(min(case when state = 1 then due end), -1)"
          + " from ff_job where queue = ? and state < 4";

  private static final Comparator<JobRow> ORDER =
      Comparator.comparingInt(JobRow::priority)
          .thenComparingLong(JobRow::rank)
          .thenComparingLong(JobRow::id);

  private JobClaims() {}

  /**
   * Claims tasks, in their order; empty if the claiming process has been released: what it took
   * would be given to others at once.
   *
   * @param names functions of any signature
   * @param signed functions as {@code name@signature}
   * @param worker the row of the process that claims
   * @param beat whether the claim is also a beat of that process
   */
  static Optional<List<JobRow>> claim(
      Transaction transaction,
      String queue,
      String[] names,
      String[] signed,
      long worker,
      boolean beat,
      String holder,
      int most,
      long now)
      throws SQLException {
    if (!(beat ? WorkerTable.beat(transaction, worker, now) : isLive(transaction, worker))) {
      return Optional.empty();
    }
    transaction.update(PROMOTE, now, queue);
    List<JobRow> claimed =
        transaction.kind() == DatabaseKind.POSTGRESQL
            ? transaction.query(
                CLAIM_POSTGRESQL, JobRow::read, queue, names, signed, most, worker, holder, now)
            : transaction.query(
                CLAIM_SQLITE, JobRow::read, worker, holder, now, queue, names, signed, most);
    // Neither database says in which order it returns what it has changed.
    claimed.sort(ORDER);
    return Optional.of(claimed);
  }

  private static boolean isLive(Transaction transaction, long worker) throws SQLException {
    String lock = transaction.kind() == DatabaseKind.POSTGRESQL ? " for share" : "";
    return transaction.first(LIVE + lock, row -> true, worker).isPresent();
  }

  static QueueOutlook outlook(Transaction transaction, String queue) throws SQLException {
    return transaction
        .first(
            OUTLOOK, row -> new QueueOutlook(row.getLong(1), row.getLong(2), row.getLong(3)), queue)
        .orElseThrow();
  }
}
