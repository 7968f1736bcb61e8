package dev.fanfare.store.queue;

import dev.fanfare.store.db.Database;
import dev.fanfare.store.db.Transaction;
import dev.fanfare.store.worker.WorkerRow;
import dev.fanfare.store.worker.WorkerTable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The queues of a database: each method is one transaction. What it changes is durable when it
 * returns. Throws {@link dev.fanfare.store.record.StoreException} where the database does not let
 * it. Thread-safe.
 */
public final class JobStore {

  private static final String BY_ID = "select " + JobRow.COLUMNS + " from ff_job where id = ?";
  private static final String OF_THE_RELEASED =
      " from ff_job where state = 3 and worker in (select id from ff_worker where state = 0)";
  private static final String ORPHANED =
      "select " + JobRow.COLUMNS + OF_THE_RELEASED + " order by id";
  private static final String ANY_ORPHAN = "select id" + OF_THE_RELEASED + " limit 1";
  private static final String STALE =
      "select "
          + JobRow.COLUMNS
          + " from ff_job where queue = ? and state = 3 and claimed < ? order by id";

  private final Database database;

  private JobStore(Database database) {
    this.database = database;
  }

  /**
   * Opens the queues of a database; makes their tables if they are missing.
   *
   * @param database the open database
   */
  public static JobStore open(Database database) {
    database.apply(QueueTables.SCHEMA);
    return new JobStore(database);
  }

  /**
   * Adds tasks: all of them or none.
   *
   * @return their ids; for one whose dedupe key an open task has, that task's
   */
  public List<Long> add(List<NewJob> jobs, long now) {
    return database.write(transaction -> JobInserts.add(transaction, jobs, now));
  }

  /** Returns a task, if it is there. */
  public Optional<JobRow> get(long id) {
    return database.read(transaction -> transaction.first(BY_ID, JobRow::read, id));
  }

  /** Returns the tasks of a selection. */
  public List<JobRow> list(JobQuery query) {
    return database.read(
        transaction -> transaction.query(query.sql(), JobRow::read, query.values()));
  }

  /** Returns the ids of the tasks that wait, or waited, for a task. */
  public List<Long> children(long id) {
    return ids("select child from ff_edge where parent = ? order by child", id);
  }

  /** Returns the ids of the tasks that a task waits, or waited, for. */
  public List<Long> parents(long id) {
    return ids("select parent from ff_edge where child = ? order by parent", id);
  }

  private List<Long> ids(String sql, long id) {
    return database.read(transaction -> transaction.query(sql, row -> row.getLong(1), id));
  }

  /** Returns the ended claims of a task, the first one first. */
  public List<JobTry> tries(long id) {
    return database.read(
        transaction ->
            transaction.query(
                "select token, holder, began, ended, outcome, failure from ff_try where job = ?"
                    + " order by token",
                JobTry::read,
                id));
  }

  /**
   * Claims tasks that are ready.
   *
   * @param queue the queue
   * @param names functions that are claimed whatever their signature
   * @param signed functions as {@code name@signature}
   * @param worker the row of the claiming process
   * @param beat whether the claim is also a beat of that process
   * @param holder the worker's name, for people
   * @param most how many at most
   * @param now epoch milliseconds; delayed tasks that are due by then become ready
   * @return the claimed tasks in their order, perhaps none; empty if the process has been released
   *     and must enter the store again
   */
  public Optional<List<JobRow>> claim(
      String queue,
      Set<String> names,
      Set<String> signed,
      long worker,
      boolean beat,
      String holder,
      int most,
      long now) {
    String[] any = names.stream().sorted().toArray(String[]::new);
    String[] exact = signed.stream().sorted().toArray(String[]::new);
    return database.write(
        transaction ->
            JobClaims.claim(transaction, queue, any, exact, worker, beat, holder, most, now));
  }

  /** Returns what is left in a queue. */
  public QueueOutlook outlook(String queue) {
    return database.read(transaction -> JobClaims.outlook(transaction, queue));
  }

  /**
   * Ends claims.
   *
   * @return the ids of those that were the newest claim of their task; the others were fenced off
   */
  public List<Long> end(List<JobEnd> ends, long now) {
    return database.write(transaction -> JobEnds.end(transaction, ends, now));
  }

  /**
   * Returns whether a claim is the newest of its task, and no cancellation of the task was
   * requested.
   */
  public boolean isWanted(long id, long token) {
    return database
        .read(
            transaction ->
                transaction.first(
                    "select 1 from ff_job where id = ? and token = ? and state = 3 and cancel = 0",
                    row -> true,
                    id,
                    token))
        .isPresent();
  }

  /** Returns those of a process's claims that are to be cancelled. */
  public List<Long> cancelAsked(long worker) {
    return ids("select id from ff_job where worker = ? and state = 3 and cancel = 1", worker);
  }

  /**
   * Cancels a task: at once if it does not run, else as soon as its worker notices.
   *
   * @return whether it had not ended
   */
  public boolean cancel(long id, String reason, long now) {
    return database.write(transaction -> cancel(transaction, id, reason, now));
  }

  /** Cancels all tasks of a queue that have not ended; returns how many. */
  public int cancelAll(String queue, @Nullable String batch, String reason, long now) {
    return database.write(
        transaction -> {
          String which = batch == null ? "" : " and batch = ?";
          Object[] values = batch == null ? new Object[] {queue} : new Object[] {queue, batch};
          List<Long> open =
              transaction.query(
                  "select id from ff_job where queue = ?" + which + " and state < 4 order by id",
                  row -> row.getLong(1),
                  values);
          int cancelled = 0;
          for (long id : open) {
            cancelled += cancel(transaction, id, reason, now) ? 1 : 0;
          }
          return cancelled;
        });
  }

  private static boolean cancel(Transaction transaction, long id, String reason, long now)
      throws SQLException {
    return JobEnds.cancel(transaction, id, reason, now)
        || transaction.update("update ff_job set cancel = 1 where id = ? and state = 3", id) > 0;
  }

  /**
   * Releases processes that have died, and gives back the claims of all that are released.
   *
   * @param dead processes that {@link dev.fanfare.store.worker.WorkerWatch} has found dead
   * @return how many claims were given back
   */
  public int releaseDead(List<WorkerRow> dead, long now) {
    return database.write(
        transaction -> {
          for (WorkerRow worker : dead) {
            WorkerTable.release(transaction, worker);
          }
          return JobEnds.crashed(
              transaction,
              transaction.query(ORPHANED, JobRow::read),
              "the process that held it is gone",
              now);
        });
  }

  /** Returns the processes that are not released, for a watch to look at. */
  public List<WorkerRow> liveWorkers() {
    return database.read(WorkerTable::live);
  }

  /** Returns whether any claim is held by a process that has been released. */
  public boolean hasOrphans() {
    return database
        .read(transaction -> transaction.first(ANY_ORPHAN, row -> row.getLong(1)))
        .isPresent();
  }

  /** Gives back the claims of a queue that are older than a time; returns how many. */
  public int releaseStale(String queue, long claimedBefore, String why, long now) {
    return database.write(
        transaction ->
            JobEnds.crashed(
                transaction,
                transaction.query(STALE, JobRow::read, queue, claimedBefore),
                why,
                now));
  }

  /**
   * Queues a dead, cancelled or skipped task again, with all its attempts; tasks that were skipped
   * for it wait for it again.
   *
   * @return whether it was in one of these states
   */
  public boolean retry(long id) {
    return database.write(transaction -> JobRetries.retry(transaction, id));
  }

  /** Removes an ended task and its history; returns whether it was there and had ended. */
  public boolean drop(long id) {
    return database.write(transaction -> JobRetries.drop(transaction, List.of(id)) > 0);
  }

  /** Removes the ended tasks of a queue; returns how many. */
  public int clear(String queue, @Nullable String batch) {
    return database.write(
        transaction -> {
          String which = batch == null ? "" : " and batch = ?";
          Object[] values = batch == null ? new Object[] {queue} : new Object[] {queue, batch};
          return JobRetries.drop(
              transaction,
              transaction.query(
                  "select id from ff_job where queue = ?" + which + " and state >= 4",
                  row -> row.getLong(1),
                  values));
        });
  }

  /** Returns how many tasks of a queue there are, by function and state. */
  public Map<String, Map<JobState, Long>> counts(String queue, @Nullable String batch) {
    record Count(String name, JobState state, long tasks) {}
    String which = batch == null ? "" : " and batch = ?";
    Object[] values = batch == null ? new Object[] {queue} : new Object[] {queue, batch};
    List<Count> counts =
        database.read(
            transaction ->
                transaction.query(
                    "select name, state, count(*) from ff_job where queue = ?"
                        + which
                        + " group by name, state",
                    row -> new Count(row.getString(1), JobState.of(row.getLong(2)), row.getLong(3)),
                    values));
    Map<String, Map<JobState, Long>> byName = new TreeMap<>();
    counts.forEach(
        count ->
            byName
                .computeIfAbsent(count.name(), name -> new TreeMap<>())
                .put(count.state(), count.tasks()));
    return byName;
  }

  /** Returns the names of the queues that hold tasks or metadata. */
  public List<String> queues() {
    return database.read(
        transaction ->
            new ArrayList<>(
                transaction.query(
                    "select queue from ff_job union select queue from ff_queue order by 1",
                    row -> row.getString(1))));
  }

  /** Sets an entry of a queue's metadata. */
  public void metadata(String queue, String key, String value) {
    database.write(
        transaction ->
            transaction.update(
                "insert into ff_queue (queue, k, v) values (?, ?, ?)"
                    + " on conflict (queue, k) do update set v = excluded.v",
                queue,
                key,
                value));
  }

  /** Returns a queue's metadata. */
  public Map<String, String> metadata(String queue) {
    Map<String, String> metadata = new TreeMap<>();
    database
        .read(
            transaction ->
                transaction.query(
                    "select k, v from ff_queue where queue = ?",
                    row -> Map.entry(row.getString(1), row.getString(2)),
                    queue))
        .forEach(entry -> metadata.put(entry.getKey(), entry.getValue()));
    return metadata;
  }
}
