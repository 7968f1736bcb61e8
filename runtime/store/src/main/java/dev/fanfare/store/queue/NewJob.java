package dev.fanfare.store.queue;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A task to add to a queue.
 *
 * @param queue the queue's name
 * @param name the function's name
 * @param signature the function's signature, which a worker must have too; empty for any
 * @param arguments the arguments, as JSON
 * @param priority the lower, the sooner
 * @param rank the order within a priority, the lower the sooner; then the id decides
 * @param due when it may be claimed, in epoch milliseconds; 0 for at once
 * @param retries attempts after the first, 0 or more
 * @param backoffMillis the wait before the first retry; it doubles with each further one
 * @param timeoutMillis the limit for one attempt; 0 for none
 * @param dedupe a key that at most one task of the queue that has not ended may have, or null
 * @param batch the batch that it belongs to, or null
 * @param label what people call it, or null
 * @param parents the tasks that must end first
 */
public record NewJob(
    String queue,
    String name,
    String signature,
    String arguments,
    int priority,
    long rank,
    long due,
    int retries,
    long backoffMillis,
    long timeoutMillis,
    @Nullable String dedupe,
    @Nullable String batch,
    @Nullable String label,
    List<Parent> parents) {

  /**
   * A task that another one waits for.
   *
   * @param id the task, or -1 - n for the n-th task of the same addition, which must come earlier
   * @param mustSucceed whether the other one is skipped if this one ends badly
   */
  public record Parent(long id, boolean mustSucceed) {

    /** Creates a reference to an earlier task of the same addition. */
    public static Parent sibling(int index, boolean mustSucceed) {
      return new Parent(-1L - index, mustSucceed);
    }

    boolean isSibling() {
      return id < 0;
    }

    Parent resolved(List<Long> ids) {
      return isSibling() ? new Parent(ids.get(Math.toIntExact(-1 - id)), mustSucceed) : this;
    }
  }

  NewJob withParents(List<Parent> others) {
    return new NewJob(
        queue,
        name,
        signature,
        arguments,
        priority,
        rank,
        due,
        retries,
        backoffMillis,
        timeoutMillis,
        dedupe,
        batch,
        label,
        others);
  }

  /** Copies the parents. */
  public NewJob {
    Objects.requireNonNull(queue, "queue");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(signature, "signature");
    Objects.requireNonNull(arguments, "arguments");
    parents = List.copyOf(parents);
  }
}
