package dev.fanfare.store.queue;

import dev.fanfare.store.db.DatabaseKind;
import dev.fanfare.store.db.Transaction;
import dev.fanfare.store.queue.NewJob.Parent;
import dev.fanfare.store.record.StoreException;
import dev.fanfare.store.record.StoreException.Problem;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statements that add tasks. */
final class JobInserts {

  private static final String INSERT =
      "insert into ff_job (queue, name, sig, args, priority, rank, state, due, waiting, retries,"
          + " backoff, timeout, ended, created, dedupe, batch, label, failure)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " on conflict (queue, dedupe) where dedupe is not null and state < 4 do nothing"
          + " returning id";
  private static final String DUPLICATE =
      "select id from ff_job where queue = ? and dedupe = ? and state < 4";
  private static final String EDGE =
      "insert into ff_edge (parent, child, need) values (?, ?, ?) on conflict do nothing";

  private JobInserts() {}

  /** Adds all tasks or none; returns their ids, for a duplicate that of the task it repeats. */
  static List<Long> add(Transaction transaction, List<NewJob> jobs, long now) throws SQLException {
    List<Long> ids = new ArrayList<>(jobs.size());
    for (NewJob job : jobs) {
      ids.add(add(transaction, resolved(job, ids), now));
    }
    return ids;
  }

  /** Replaces references to tasks of the same addition by their ids. */
  private static NewJob resolved(NewJob job, List<Long> ids) {
    return job.parents().stream().noneMatch(Parent::isSibling)
        ? job
        : job.withParents(job.parents().stream().map(parent -> parent.resolved(ids)).toList());
  }

  private static long add(Transaction transaction, NewJob job, long now) throws SQLException {
    int waiting = 0;
    String skipped = null;
    for (Parent parent : job.parents()) {
      JobState state = parentState(transaction, parent.id());
      if (!state.isEnded()) {
        waiting++;
      } else if (parent.mustSucceed() && state != JobState.SUCCEEDED) {
        skipped = JobEnds.parentEnded(parent.id(), state);
      }
    }
    JobState state = skipped != null ? JobState.SKIPPED : first(waiting, job.due(), now);
    // Tried twice: the task that it repeats may end between the two statements.
    for (int i = 0; i < 2; i++) {
      Optional<Long> id =
          transaction.first(
              INSERT,
              row -> row.getLong(1),
              job.queue(),
              job.name(),
              job.signature(),
              job.arguments(),
              job.priority(),
              job.rank(),
              state.code(),
              job.due(),
              waiting,
              job.retries(),
              job.backoffMillis(),
              job.timeoutMillis(),
              skipped == null ? 0L : now,
              now,
              job.dedupe(),
              job.batch(),
              job.label(),
              skipped);
      if (id.isPresent()) {
        for (Parent parent : job.parents()) {
          transaction.update(EDGE, parent.id(), id.get(), parent.mustSucceed());
        }
        return id.get();
      }
      Optional<Long> same =
          transaction.first(DUPLICATE, row -> row.getLong(1), job.queue(), job.dedupe());
      if (same.isPresent()) {
        return same.get();
      }
    }
    throw new StoreException(
        Problem.CONFLICT,
        "a task with the dedupe key '%s' of queue '%s' ended while this one was added; add it again"
            .formatted(job.dedupe(), job.queue()));
  }

  private static JobState first(int waiting, long due, long now) {
    if (waiting > 0) {
      return JobState.WAITING;
    }
    return due > now ? JobState.SCHEDULED : JobState.READY;
  }

  /** Reads a parent's state, and keeps the parent from ending until the transaction has. */
  private static JobState parentState(Transaction transaction, long parent) throws SQLException {
    String lock = transaction.kind() == DatabaseKind.POSTGRESQL ? " for share" : "";
    return transaction
        .first("select state from ff_job where id = ?" + lock, row -> row.getLong(1), parent)
        .map(JobState::of)
        .orElseThrow(
            () ->
                new StoreException(
                    Problem.MISSING,
                    "the parent task %s is not in the store; add it first".formatted(parent)));
  }
}
