package dev.fanfare.queue;

import dev.fanfare.runtime.result.FailureText;
import dev.fanfare.store.queue.JobEnd;
import dev.fanfare.store.queue.JobRow;
import dev.fanfare.store.worker.StoreWorker;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A task that this process holds, until it ends it or gives it back. The process beats for all that
 * it holds, so that a long task needs no heartbeat of its own. A process that dies, or that cannot
 * reach the store for a lease, loses its claims: another one gets the task, and what this one
 * reports later is refused. Thread-safe.
 */
public final class Claimed implements Claim {

  private final TaskQueue queue;
  private final StoreWorker holder;
  private final JobRow row;

  Claimed(TaskQueue queue, StoreWorker holder, JobRow row) {
    this.queue = queue;
    this.holder = holder;
    this.row = row;
  }

  /** Returns the task's id. */
  public TaskId id() {
    return new TaskId(row.id());
  }

  /** Returns the name of the function to call. */
  public String function() {
    return row.name();
  }

  /** Returns the arguments, as a JSON object. */
  public String arguments() {
    return row.arguments();
  }

  /**
   * Returns the arguments as a value.
   *
   * @param type the type to read the JSON as, such as a record or {@code Map.class}
   * @throws dev.fanfare.runtime.result.FanfareException if they do not fit the type
   */
  public <T> T arguments(Class<T> type) {
    return QueueJson.read(row.arguments(), type, "the arguments of task " + id());
  }

  /** Returns the number of this attempt, from 1; crashes and refusals do not count. */
  public int attempt() {
    return row.attempts();
  }

  /** Returns the fencing token: higher for each claim of the task. */
  public long fence() {
    return row.token();
  }

  /** Returns a key for the other end, the same for all claims of the task. */
  public String idempotencyKey() {
    return queue.idempotencyKey(row.id());
  }

  /** Returns the limit for the attempt; zero for none. */
  public Duration timeout() {
    return Duration.ofMillis(row.timeoutMillis());
  }

  long holderId() {
    return holder.id();
  }

  /** Returns the task as it was when it was claimed. */
  public QueuedTask task() {
    return new QueuedTask(row);
  }

  /**
   * Returns whether the claim still holds and no cancellation of the task was requested. If not,
   * the worker should stop: its result will be refused, or the task is to end as cancelled.
   */
  public boolean isWanted() {
    return holder.isHolding() && queue.jobs().isWanted(row.id(), row.token());
  }

  /**
   * Returns the same as {@link #isWanted}. The process beats by itself; a loop over a long task may
   * call this to learn early that its work is in vain.
   */
  public boolean heartbeat() {
    return isWanted();
  }

  /**
   * Ends the task with a result.
   *
   * @param result any value that can be written as JSON; null is one
   * @return whether it was accepted: false if the claim has been lost
   */
  public boolean complete(@Nullable Object result) {
    return completeJson(QueueJson.write(result, "the result of task " + id()));
  }

  boolean completeJson(String json) {
    return end(JobEnd.succeeded(row.id(), row.token(), json));
  }

  /**
   * Fails the attempt: the task is tried again while it has retries, after its backoff, and else is
   * dead.
   *
   * @param reason what people read
   * @return whether it was accepted: false if the claim has been lost
   */
  public boolean fail(String reason) {
    return end(JobEnd.failed(row.id(), row.token(), Objects.requireNonNull(reason), true));
  }

  /**
   * Fails the attempt, as {@link #fail(String)}.
   *
   * @param thrown the exception; its type and message are kept
   */
  public boolean fail(Throwable thrown) {
    return fail(FailureText.reason(thrown));
  }

  /** Fails the task for good, whatever retries it has. */
  public boolean kill(String reason) {
    return end(JobEnd.failed(row.id(), row.token(), Objects.requireNonNull(reason), false));
  }

  /**
   * Puts the task off because the other end asks to come back later. Spends no attempt.
   *
   * @param wait how long, 0 or more
   * @param reason what people read
   * @return whether it was accepted: false if the claim has been lost
   */
  public boolean retryAfter(Duration wait, String reason) {
    long millis = DurationRange.millis("the wait", wait);
    return end(JobEnd.refused(row.id(), row.token(), reason, millis));
  }

  /** Gives the task back at once, for another worker. Spends no attempt. */
  public boolean release() {
    return end(JobEnd.released(row.id(), row.token()));
  }

  /** Ends the task as cancelled, for a worker that has noticed that it is not wanted. */
  public boolean cancelled(String reason) {
    return end(JobEnd.cancelled(row.id(), row.token(), reason));
  }

  private boolean end(JobEnd end) {
    // Not whether this process holds by its own clock: the token decides, in the transaction.
    return !queue.end(List.of(end)).isEmpty();
  }

  /** Returns the task's id, function and claim. */
  @Override
  public String toString() {
    return "claim %s of task %s %s".formatted(row.token(), id(), function());
  }
}
