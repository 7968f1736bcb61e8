package dev.fanfare.store.run;

import dev.fanfare.api.TaskState;
import dev.fanfare.store.db.Database;
import dev.fanfare.store.db.Transaction;
import dev.fanfare.store.record.RecordedState;
import dev.fanfare.store.record.StoreException;
import dev.fanfare.store.record.StoreException.Problem;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes one run while this process works on it: what is added is committed in groups, each behind
 * the fence, so that a process that was replaced writes nothing more. Thread-safe.
 */
public final class RunWriter {

  /** About what a row takes beside its key, value and failure. */
  private static final int ROW_BYTES = 200;

  private final Database database;
  private final LongSupplier millis;
  private final RunRow run;
  private final Map<String, StepRow> steps = new HashMap<>();
  private final GroupCommit<Entry> commits;
  private final ReentrantLock counting = new ReentrantLock();
  private RunTally tally = RunTally.NONE;

  private sealed interface Entry {}

  private record TaskEntry(TaskRow row, @Nullable StoredValue value, boolean reused)
      implements Entry {}

  private record StepEntry(StepRow step) implements Entry {}

  /**
   * Opens the writer of a run that this process has begun or taken over.
   *
   * @param run the run, with the token of this process
   * @param known the steps that earlier incarnations reached
   * @param patience how long a failing write is tried again
   * @param millis the wall clock
   * @param failed called once, on a thread of its own, when nothing more can be written
   */
  RunWriter(
      Database database,
      RunRow run,
      List<StepRow> known,
      Duration patience,
      LongSupplier millis,
      Consumer<StoreException> failed) {
    this.database = database;
    this.run = run;
    this.millis = millis;
    known.forEach(step -> steps.put(step.name(), step));
    commits =
        new GroupCommit<>(
            "fanfare-store-" + run.id(),
            GroupCommit.Limits.DEFAULT.withPatience(patience),
            this::commit,
            failed);
  }

  /** Returns the run as it was when this process began to work on it. */
  public RunRow run() {
    return run;
  }

  /**
   * Records that a step has been reached.
   *
   * @param name its name
   * @param size how many tasks it has
   * @param code the code that it reaches, or null if that is not known
   * @return its number in this run
   */
  public int step(String name, int size, byte @Nullable [] code) {
    StepRow row;
    synchronized (steps) {
      StepRow before = steps.get(name);
      row = new StepRow(before == null ? steps.size() : before.number(), name, size, code);
      steps.put(name, row);
    }
    count(size, 0, 0, 0);
    commits.add(new StepEntry(row), ROW_BYTES, () -> {});
    return row.number();
  }

  /**
   * Records the end of a task.
   *
   * @param row what to record
   * @param value what it yielded; null if nothing, or if that is not kept
   * @param committed called once that is durable, on the committing thread; short
   * @throws StoreException if nothing more can be written
   */
  public void task(TaskRow row, @Nullable StoredValue value, Runnable committed) {
    count(0, 1, row.state() == TaskState.SUCCEEDED ? 1 : 0, 0);
    commits.add(new TaskEntry(row, value, false), bytes(row, value), committed);
  }

  /** Counts tasks whose recorded success stands where it stood: nothing is to be written. */
  public void reused(int tasks) {
    count(0, tasks, tasks, tasks);
  }

  /** Records a success of another position or run as this run's own. */
  public void moved(TaskRow row) {
    count(0, 1, 1, 1);
    commits.add(new TaskEntry(row, null, true), bytes(row, null), () -> {});
  }

  private static long bytes(TaskRow row, @Nullable StoredValue value) {
    long failure = row.failure() == null ? 0 : row.failure().length;
    return ROW_BYTES + failure + (value == null ? 0 : value.body().length);
  }

  private void count(long known, long ended, long succeeded, long reused) {
    counting.lock();
    try {
      tally =
          new RunTally(
              tally.known() + known,
              tally.ended() + ended,
              tally.succeeded() + succeeded,
              tally.reused() + reused);
    } finally {
      counting.unlock();
    }
  }

  private RunTally tally() {
    counting.lock();
    try {
      return tally;
    } finally {
      counting.unlock();
    }
  }

  private void commit(List<Entry> entries) {
    List<TaskRow> rows = new ArrayList<>();
    List<StoredValue> values = new ArrayList<>();
    List<StepRow> reached = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry instanceof TaskEntry task) {
        rows.add(task.row());
        if (task.value() != null) {
          values.add(task.value());
        }
      } else if (entry instanceof StepEntry step) {
        reached.add(step.step());
      }
    }
    // In one order everywhere, so that two processes that write the same values do not deadlock.
    values.sort(Comparator.comparing(StoredValue::digest, java.util.Arrays::compare));
    RunTally now = tally();
    database.write(
        transaction -> {
          fence(transaction, now);
          for (StepRow step : reached) {
            RunTable.putStep(transaction, run.id(), step);
          }
          TaskRows.insertValues(transaction, values, millis.getAsLong());
          TaskRows.insert(transaction, run.id(), rows);
          return rows.size();
        });
  }

  private void fence(Transaction transaction, RunTally now) throws SQLException {
    if (!RunTable.fence(transaction, run.id(), run.token(), now)) {
      throw replaced();
    }
  }

  private StoreException replaced() {
    return new StoreException(
        Problem.REPLACED,
        "another process has taken over run %s, or closed it: this one stops".formatted(run.id()));
  }

  /**
   * Waits until all that was added before is durable.
   *
   * @throws StoreException if nothing more can be written
   */
  public void flush() {
    commits.flush();
  }

  /**
   * Records the end of the run, after all that was added. To be called once.
   *
   * @throws StoreException if it cannot be written; the run counts as interrupted then
   */
  public void end(RecordedState state, @Nullable String cause, @Nullable String digest) {
    try {
      commits.flush();
      RunEnd end = new RunEnd(state, cause, digest, tally());
      if (!database.write(
          transaction ->
              RunTable.end(transaction, run.id(), run.token(), end, millis.getAsLong()))) {
        throw replaced();
      }
    } finally {
      commits.close();
    }
  }

  /** Ends the thread without recording an end: the run is one that can be resumed. */
  public void abandon() {
    commits.close();
  }
}
