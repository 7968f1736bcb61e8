package dev.fanfare.store.queue;

import dev.fanfare.store.db.Transaction;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The statements that queue ended tasks again, or remove them. */
final class JobRetries {

  private static final String AGAIN =
      "update ff_job set state = ?, waiting = ?, due = 0, attempts = 0, crashes = 0, ended = 0,"
          + " cancel = 0, failure = null where id = ? and state in (5, 6, 7)";
  private static final String OPEN_PARENTS =
      "select count(*) from ff_edge e join ff_job p on p.id = e.parent"
          + " where e.child = ? and p.state < 4";
  private static final String BAD_PARENT =
      "select 1 from ff_edge e join ff_job p on p.id = e.parent"
          + " where e.child = ? and e.need = 1 and p.state > 4";
  private static final String SKIPPED_CHILDREN =
      "select id from ff_job where state = 7 and id in"
          + " (select child from ff_edge where parent = ? and need = 1) order by id";

  private JobRetries() {}

  static boolean retry(Transaction transaction, long id) throws SQLException {
    Optional<Integer> bad = transaction.first(BAD_PARENT, row -> 1, id);
    if (bad.isPresent() || !again(transaction, id)) {
      return false;
    }
    Deque<Long> parents = new ArrayDeque<>(List.of(id));
    while (!parents.isEmpty()) {
      for (long child :
          transaction.query(SKIPPED_CHILDREN, row -> row.getLong(1), parents.remove())) {
        if (transaction.first(BAD_PARENT, row -> 1, child).isEmpty() && again(transaction, child)) {
          parents.add(child);
        }
      }
    }
    return true;
  }

  private static boolean again(Transaction transaction, long id) throws SQLException {
    long open = transaction.first(OPEN_PARENTS, row -> row.getLong(1), id).orElseThrow();
    JobState state = open > 0 ? JobState.WAITING : JobState.READY;
    return transaction.update(AGAIN, state.code(), open, id) > 0;
  }

  /** Removes those that have ended, with edges and tries; returns how many. */
  static int drop(Transaction transaction, List<Long> ids) throws SQLException {
    int dropped = 0;
    for (long id : ids) {
      if (transaction.update("delete from ff_job where id = ? and state >= 4", id) > 0) {
        transaction.update("delete from ff_try where job = ?", id);
        transaction.update("delete from ff_edge where parent = ? or child = ?", id, id);
        dropped++;
      }
    }
    return dropped;
  }
}
