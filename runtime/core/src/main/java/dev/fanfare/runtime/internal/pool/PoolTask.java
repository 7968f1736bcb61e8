package dev.fanfare.runtime.internal.pool;

import dev.fanfare.api.Priority;
import dev.fanfare.runtime.internal.record.TaskView;
import dev.fanfare.runtime.internal.run.StreamingRun;
import dev.fanfare.runtime.internal.spec.CapturedContexts;
import dev.fanfare.runtime.internal.spec.EngineTime;
import dev.fanfare.runtime.result.FailureText;
import dev.fanfare.runtime.result.Submitted;
import dev.fanfare.runtime.result.TaskFailedException;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.spi.Environment;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A task of a pool. */
final class PoolTask<T> implements Submitted<T> {

  private final Environment environment;
  private final StreamingRun intake;
  private final Callable<T> callable;
  private final int retries;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final CapturedContexts contexts;
  private int task;

  PoolTask(Environment environment, StreamingRun intake, Callable<T> callable, int retries) {
    this.environment = environment;
    this.intake = intake;
    this.callable = callable;
    this.retries = retries;
    contexts = CapturedContexts.of(environment.propagations());
  }

  void submit(String name, Priority priority) {
    task = intake.add(name, new StreamingRun.Added(this, priority, ended::countDown));
    if (task < 0) {
      throw new IllegalStateException("task '" + name + "' came after the pool was closed");
    }
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // the callable returned it, null included
  T call() throws Throwable {
    return contexts.isEmpty() ? callable.call() : (T) contexts.during(callable::call);
  }

  int retries() {
    return retries;
  }

  boolean await(long nanos) throws InterruptedException {
    return environment.waits().await(ended, nanos);
  }

  @Override
  public String id() {
    return intake.read(table -> table.ids().id(task));
  }

  @Override
  public boolean isDone() {
    return ended.getCount() == 0;
  }

  @Override
  public Optional<TaskRecord> record() {
    return isDone()
        ? Optional.of(intake.read(table -> new TaskView(table, task)))
        : Optional.empty();
  }

  private void refuseFromInside() {
    String here = isDone() ? null : intake.handle().attemptHere();
    if (here != null) {
      throw new IllegalStateException(
          "%s waits for task '%s' of its own pool: once all workers wait like that, none is left to"
                  .formatted(here, id())
              + " run it. Wait outside the pool's tasks, or submit it to another pool");
    }
  }

  @Override
  public T result() throws InterruptedException {
    refuseFromInside();
    var unused = await(Long.MAX_VALUE);
    return value();
  }

  @Override
  public T result(Duration timeout) throws InterruptedException, TimeoutException {
    refuseFromInside();
    if (!await(EngineTime.wait(timeout))) {
      throw new TimeoutException("task '" + id() + "' has not ended within " + timeout);
    }
    return value();
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // what the callable returned, null included
  private T value() {
    TaskRecord record = record().orElseThrow();
    if (record.values().isEmpty()) {
      @Nullable Throwable cause = record.failure().orElse(null);
      String why = cause == null ? "" : ": " + FailureText.reason(cause);
      throw new TaskFailedException(
          "task '%s' ended as %s%s".formatted(id(), record.state(), why), record, cause);
    }
    return (T) record.values().get(0);
  }

  /** Returns id and state, such as {@code task 'front page': SUCCEEDED}. */
  @Override
  public String toString() {
    return "task '%s': %s"
        .formatted(id(), record().map(TaskRecord::state).map(Enum::name).orElse("not ended"));
  }
}
