package dev.fanfare.queue;

import dev.fanfare.api.Priority;
import dev.fanfare.store.queue.NewJob;
import dev.fanfare.store.queue.NewJob.Parent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A task that is being described, until {@link #add} puts it into its queue. Not for use by several
 * threads.
 */
public final class TaskRequest {

  private static final int MOST_RETRIES = 1000;

  private final TaskQueue queue;
  private final String function;
  private final List<Parent> parents = new ArrayList<>();
  private String arguments = "{}";
  private Priority priority = Priority.MEDIUM;
  private String signature = "";
  private int retries;
  private Duration backoff = Duration.ofSeconds(1);
  private Duration timeout = Duration.ZERO;
  private Duration delay = Duration.ZERO;
  private long rank;
  private @Nullable String dedupe;
  private @Nullable String batch;
  private @Nullable String label;

  TaskRequest(TaskQueue queue, String function) {
    this.queue = queue;
    this.function = QueueNames.checkedFunction(function);
  }

  /**
   * Sets the arguments.
   *
   * @param values the function's parameters by name
   */
  public TaskRequest data(Map<String, ?> values) {
    return dataOf(values);
  }

  /**
   * Sets the arguments.
   *
   * @param value a record or bean whose components are the function's parameters
   * @throws dev.fanfare.runtime.result.FanfareException if it cannot be written as a JSON object
   */
  public TaskRequest data(Object value) {
    return dataOf(value);
  }

  private TaskRequest dataOf(Object value) {
    arguments = QueueJson.writeObject(value, "the arguments of '" + function + "'");
    return this;
  }

  TaskRequest json(String object) {
    arguments = object;
    return this;
  }

  /** Lets the task wait until another one has succeeded; if that ends badly, it is skipped. */
  public TaskRequest parent(TaskId id) {
    parents.add(new Parent(id.number(), true));
    return this;
  }

  /** Lets the task wait until another one has ended, in whatever way. */
  public TaskRequest after(TaskId id) {
    parents.add(new Parent(id.number(), false));
    return this;
  }

  /** Lets the task wait for an earlier one of the same {@link TaskQueue#addAll}. */
  public TaskRequest parentAt(int index) {
    parents.add(Parent.sibling(index, true));
    return this;
  }

  /** Sets the priority. Default: MEDIUM. */
  public TaskRequest priority(Priority value) {
    priority = Objects.requireNonNull(value, "priority");
    return this;
  }

  /** Sets the order within the priority, the lower the sooner. Default: 0; then by id. */
  public TaskRequest rank(long value) {
    rank = value;
    return this;
  }

  /**
   * Sets the attempts after the first. Default: 0.
   *
   * @param value 0 to 1000
   */
  public TaskRequest retries(int value) {
    if (value < 0 || value > MOST_RETRIES) {
      throw new IllegalArgumentException("retries " + value + " is not within 0 to 1000");
    }
    retries = value;
    return this;
  }

  /** Sets the wait before the first retry; it doubles with each further one, up to an hour. */
  public TaskRequest backoff(Duration value) {
    DurationRange.millis("the backoff", value);
    backoff = value;
    return this;
  }

  /** Sets the limit for one attempt; zero, the default, for the function's own. */
  public TaskRequest timeout(Duration value) {
    DurationRange.millis("the timeout", value);
    timeout = value;
    return this;
  }

  /** Sets how long from now the task becomes ready, 0 or more. Default: 0. */
  public TaskRequest delay(Duration value) {
    DurationRange.millis("the delay", value);
    delay = value;
    return this;
  }

  /**
   * Sets how long from now the task becomes ready.
   *
   * @param text a duration such as {@code "5m"}
   * @throws IllegalArgumentException if it is none
   */
  public TaskRequest delay(String text) {
    return delay(QueueNames.duration(text));
  }

  /**
   * Sets a key that at most one open task of the queue may have: adding a second one returns the
   * first.
   */
  public TaskRequest dedupe(String key) {
    dedupe = Objects.requireNonNull(key, "key");
    return this;
  }

  /** Sets what people call the task. */
  public TaskRequest label(String text) {
    label = Objects.requireNonNull(text, "label");
    return this;
  }

  TaskRequest batch(String id) {
    batch = id;
    return this;
  }

  TaskRequest signature(String text) {
    signature = text;
    return this;
  }

  /**
   * Adds the task to its queue, durably.
   *
   * @return its id, or that of the open task with the same dedupe key
   * @throws dev.fanfare.store.record.StoreException if a parent is not in the store, or the store
   *     cannot be written
   */
  public TaskId add() {
    return queue.addAll(List.of(this)).get(0);
  }

  NewJob toJob(long now) {
    long delayed = DurationRange.millis("the delay", delay);
    return new NewJob(
        queue.name(),
        function,
        signature,
        arguments,
        PriorityCode.of(priority),
        rank,
        delayed == 0 ? 0 : now + delayed,
        retries,
        DurationRange.millis("the backoff", backoff),
        DurationRange.millis("the timeout", timeout),
        dedupe,
        batch,
        label,
        parents);
  }
}
