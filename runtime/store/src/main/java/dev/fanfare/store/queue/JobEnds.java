package dev.fanfare.store.queue;

import dev.fanfare.store.db.Transaction;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The statements that end claims and tasks. A task that ends lets its children go, or skips them,
 * and theirs, in the same transaction.
 */
final class JobEnds {

  /** This many workers may die of a task; then it is dead too. */
  static final int MOST_CRASHES = 3;

  private static final long LONGEST_WAIT_MILLIS = 3_600_000;

  private static final String HELD =
      "select " + JobRow.COLUMNS + " from ff_job where id = ? and token = ? and state = 3";
  // The token again: in PostgreSQL another transaction may have come between.
  private static final String END_CLAIM =
      "update ff_job set state = ?, due = ?, attempts = ?, crashes = ?, refusals = ?, worker ="
          + " null, holder = '', ended = ?, value = ?, failure = ?, token = ? where id = ? and"
          + " token = ? and state = 3";
  private static final String TRY =
      "insert into ff_try (job, token, holder, began, ended, outcome, failure)"
          + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
  private static final String CANCEL =
      "update ff_job set state = 6, ended = ?, failure = ? where id = ? and state < 3";
  private static final String LET_GO =
      "update ff_job set waiting = waiting - 1, state = case when waiting > 1 then 0"
          + " when due > ? then 1 else 2 end where state = 0 and id in"
          + " (select child from ff_edge where parent = ? and need <= ?)";
  private static final String SKIP =
      "update ff_job set state = 7, waiting = 0, ended = ?, failure = ? where state = 0 and id in"
          + " (select child from ff_edge where parent = ? and need = 1) returning id";

  private JobEnds() {}

  static String parentEnded(long parent, JobState state) {
    return "its parent %s is %s".formatted(parent, state.name().toLowerCase(Locale.ROOT));
  }

  /** Ends claims; returns the ids of those that were still valid. */
  static List<Long> end(Transaction transaction, List<JobEnd> ends, long now) throws SQLException {
    List<Long> accepted = new ArrayList<>(ends.size());
    // Ids in one order in every process: no two of them wait for each other.
    List<JobEnd> ordered = ends.stream().sorted(Comparator.comparingLong(JobEnd::id)).toList();
    for (JobEnd end : ordered) {
      Optional<JobRow> job = transaction.first(HELD, JobRow::read, end.id(), end.token());
      if (job.isPresent() && end(transaction, job.get(), end, now)) {
        accepted.add(end.id());
      }
    }
    return accepted;
  }

  private static boolean end(Transaction transaction, JobRow job, JobEnd end, long now)
      throws SQLException {
    JobState state = stateAfter(job, end);
    boolean spent =
        end.outcome() == JobTry.Outcome.SUCCEEDED || end.outcome() == JobTry.Outcome.FAILED;
    boolean crashed = end.outcome() == JobTry.Outcome.CRASHED;
    boolean refused = end.outcome() == JobTry.Outcome.REFUSED;
    int attempts = spent || state.isEnded() ? job.attempts() : job.attempts() - 1;
    int changed =
        transaction.update(
            END_CLAIM,
            state.code(),
            state == JobState.SCHEDULED ? now + waitAfter(job, end) : job.due(),
            attempts,
            crashed ? job.crashes() + 1 : job.crashes(),
            refused ? job.refusals() + 1 : job.refusals(),
            state.isEnded() ? now : 0L,
            end.value(),
            end.failure(),
            // Whoever held it before a crash was noticed is fenced off at once.
            crashed ? job.token() + 1 : job.token(),
            job.id(),
            job.token());
    if (changed == 0) {
      return false;
    }
    transaction.update(
        TRY,
        job.id(),
        job.token(),
        job.holder(),
        job.claimed(),
        now,
        end.outcome().code(),
        end.failure());
    if (state.isEnded()) {
      ended(transaction, job.id(), state, now);
    }
    return true;
  }

  private static JobState stateAfter(JobRow job, JobEnd end) {
    if (end.outcome() == JobTry.Outcome.SUCCEEDED) {
      return JobState.SUCCEEDED;
    }
    if (end.outcome() == JobTry.Outcome.CANCELLED || job.cancelAsked()) {
      return JobState.CANCELLED;
    }
    return switch (end.outcome()) {
      case FAILED ->
          end.retryable() && job.attempts() <= job.retries() ? JobState.SCHEDULED : JobState.DEAD;
      case REFUSED -> JobState.SCHEDULED;
      case CRASHED -> job.crashes() + 1 >= MOST_CRASHES ? JobState.DEAD : JobState.READY;
      default -> JobState.READY;
    };
  }

  private static long waitAfter(JobRow job, JobEnd end) {
    if (end.waitMillis() >= 0) {
      return end.waitMillis();
    }
    int doublings = Math.min(job.attempts() - 1, 30);
    return Math.min(LONGEST_WAIT_MILLIS, job.backoffMillis() << doublings);
  }

  /** Lets the children of ended tasks go, or skips them and theirs. */
  private static void ended(Transaction transaction, long id, JobState state, long now)
      throws SQLException {
    Deque<Long> parents = new ArrayDeque<>(List.of(id));
    JobState end = state;
    while (!parents.isEmpty()) {
      long parent = parents.remove();
      if (end != JobState.SUCCEEDED) {
        parents.addAll(
            transaction.query(SKIP, row -> row.getLong(1), now, parentEnded(parent, end), parent));
      }
      transaction.update(LET_GO, now, parent, end == JobState.SUCCEEDED ? 1 : 0);
      end = JobState.SKIPPED;
    }
  }

  /** Cancels a task that is not running; returns whether it did. */
  static boolean cancel(Transaction transaction, long id, String reason, long now)
      throws SQLException {
    if (transaction.update(CANCEL, now, reason, id) == 0) {
      return false;
    }
    ended(transaction, id, JobState.CANCELLED, now);
    return true;
  }

  /** Ends claims whose holder is gone; returns how many. */
  static int crashed(Transaction transaction, List<JobRow> held, String why, long now)
      throws SQLException {
    int ended = 0;
    for (JobRow job : held) {
      String failure =
          job.crashes() + 1 >= MOST_CRASHES
              ? "%s, the %s. time: it is not tried again".formatted(why, MOST_CRASHES)
              : why;
      if (end(transaction, job, crash(job, failure), now)) {
        ended++;
      }
    }
    return ended;
  }

  private static JobEnd crash(JobRow job, @Nullable String failure) {
    return new JobEnd(job.id(), job.token(), JobTry.Outcome.CRASHED, null, failure, -1, true);
  }
}
