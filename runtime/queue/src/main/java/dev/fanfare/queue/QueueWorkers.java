package dev.fanfare.queue;

import dev.fanfare.queue.function.QueueFunction;
import dev.fanfare.runtime.result.FanfareException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Configures and starts workers that call the functions of a queue's tasks, on the engine that runs
 * bots. Any number of processes may do so on one queue. Not for use by several threads.
 *
 * <pre>{@code
 * try (RunningWorkers workers = QueueWorkers.of(Mail.class).on(queue).workers(8).start()) {
 *   workers.awaitDrained();
 * }
 * }</pre>
 */
public final class QueueWorkers {

  private static final int MOST_WORKERS = 10_000;

  private final Map<String, QueueFunction> functions = new LinkedHashMap<>();
  private @Nullable TaskQueue queue;
  private int workers;
  private String name = "worker-" + ProcessHandle.current().pid();

  private QueueWorkers() {}

  /**
   * Begins with the {@code @Task} functions of a class, which is created once by its constructor
   * without parameters.
   *
   * @param functionClass a class that was compiled with the annotation processor
   * @throws FanfareException if it was not, or has no function
   */
  public static QueueWorkers of(Class<?> functionClass) {
    return of(QueueFunctions.of(functionClass));
  }

  /**
   * Begins with the {@code @Task} functions of an object.
   *
   * @param instance an object of a class that was compiled with the annotation processor
   * @throws FanfareException if it was not, or has no function
   */
  public static QueueWorkers of(Object instance) {
    return of(QueueFunctions.of(instance));
  }

  /**
   * Begins with functions.
   *
   * @param functions functions with different names
   * @throws FanfareException if two have one name
   */
  public static QueueWorkers of(Collection<? extends QueueFunction> functions) {
    QueueWorkers workers = new QueueWorkers();
    functions.forEach(workers::function);
    return workers;
  }

  /**
   * Adds a function.
   *
   * @throws FanfareException if another one has its name
   */
  public QueueWorkers function(QueueFunction function) {
    if (functions.putIfAbsent(function.name(), function) != null) {
      throw new FanfareException("two functions are named '%s'".formatted(function.name()));
    }
    return this;
  }

  /** Sets the queue. */
  public QueueWorkers on(TaskQueue tasks) {
    queue = Objects.requireNonNull(tasks, "queue");
    return this;
  }

  /**
   * Sets how many tasks run at the same time.
   *
   * @param count 1 to 10 000, or 0, the default: one for each processor
   */
  public QueueWorkers workers(int count) {
    if (count < 0 || count > MOST_WORKERS) {
      throw new IllegalArgumentException("workers " + count + " is not within 0 to 10000");
    }
    workers = count;
    return this;
  }

  /** Sets the name by which people know these workers. Default: "worker-" and the process's id. */
  public QueueWorkers name(String text) {
    name = Objects.requireNonNull(text, "name");
    return this;
  }

  /**
   * Starts the workers. They claim tasks until they are drained or closed.
   *
   * @throws FanfareException if no queue was set, or there is no function
   */
  public RunningWorkers start() {
    if (queue == null) {
      throw new FanfareException("the workers have no queue: call on(queue) first");
    }
    if (functions.isEmpty()) {
      throw new FanfareException("the workers have no function to call");
    }
    int count = workers == 0 ? Runtime.getRuntime().availableProcessors() : workers;
    return RunningWorkers.start(queue, name, count, List.copyOf(functions.values()));
  }
}
