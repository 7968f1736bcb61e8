package dev.fanfare.queue;

import dev.fanfare.api.Priority;
import dev.fanfare.store.queue.JobRow;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A task of a queue, as it was when it was read. Immutable. */
public final class QueuedTask {

  private final JobRow row;

  QueuedTask(JobRow row) {
    this.row = row;
  }

  /** Returns the task's id. */
  public TaskId id() {
    return new TaskId(row.id());
  }

  /** Returns the name of the task's queue. */
  public String queue() {
    return row.queue();
  }

  /** Returns the name of the function that the task calls. */
  public String function() {
    return row.name();
  }

  /** Returns what people call the task; empty if it was given no name of its own. */
  public Optional<String> label() {
    return Optional.ofNullable(row.label());
  }

  /** Returns the arguments, as a JSON object. */
  public String arguments() {
    return row.arguments();
  }

  /** Returns the task's priority. */
  public Priority priority() {
    return PriorityCode.priority(row.priority());
  }

  /** Returns the task's state. */
  public QueuedState state() {
    return QueuedState.of(row.state());
  }

  /** Returns how many attempts the task has after its first. */
  public int retries() {
    return row.retries();
  }

  /** Returns the attempts that count against the retries, a running one included. */
  public int attempts() {
    return row.attempts();
  }

  /** Returns how often the task was claimed; crashes, refusals and releases are among them. */
  public int claims() {
    return row.tries();
  }

  /** Returns how many workers died while they held the task. */
  public int crashes() {
    return row.crashes();
  }

  /** Returns how often the other end asked to come back later. */
  public int refusals() {
    return row.refusals();
  }

  /** Returns the worker that holds the task; empty if none does. */
  public Optional<String> worker() {
    return row.holder().isEmpty() ? Optional.empty() : Optional.of(row.holder());
  }

  /** Returns when the task was added. */
  public Instant created() {
    return Instant.ofEpochMilli(row.created());
  }

  /** Returns when the task becomes ready; empty unless it is scheduled. */
  public Optional<Instant> due() {
    return state() == QueuedState.SCHEDULED ? instant(row.due()) : Optional.empty();
  }

  /** Returns when the task was last claimed; empty if it never was. */
  public Optional<Instant> claimed() {
    return instant(row.claimed());
  }

  /** Returns when the task ended; empty if it has not. */
  public Optional<Instant> ended() {
    return instant(row.ended());
  }

  /** Returns whether the running task is to be cancelled as soon as its worker notices. */
  public boolean isCancelAsked() {
    return row.cancelAsked();
  }

  /** Returns the task's dedupe key, if it has one. */
  public Optional<String> dedupe() {
    return Optional.ofNullable(row.dedupe());
  }

  /** Returns the result as JSON; empty unless the task has succeeded. */
  public Optional<String> result() {
    return Optional.ofNullable(row.value());
  }

  /** Returns why the last attempt failed, or why the task was cancelled or skipped. */
  public Optional<String> failure() {
    return Optional.ofNullable(row.failure());
  }

  @Nullable String batch() {
    return row.batch();
  }

  JobRow row() {
    return row;
  }

  private static Optional<Instant> instant(long millis) {
    return millis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  /** Returns id, function and state. */
  @Override
  public String toString() {
    return "task %s %s %s".formatted(id(), function(), state());
  }
}
