package dev.fanfare.queue;

import dev.fanfare.runtime.WorkerPool;
import dev.fanfare.runtime.result.Submitted;
import dev.fanfare.runtime.result.TaskRecord;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/**
 * The engine's pools that make attempts: one for each limit of time that tasks have, since a pool
 * has one. Who calls this keeps the number of running tasks within the workers. Thread-safe.
 */
final class AttemptPools implements AutoCloseable {

  private final String name;
  private final int workers;
  private final Map<Long, WorkerPool> byTimeout = new TreeMap<>();

  AttemptPools(String name, int workers) {
    this.name = name;
    this.workers = workers;
  }

  /**
   * Submits an attempt; the engine interrupts it at its limit, and replaces a thread that hangs.
   */
  <T> Submitted<T> submit(String id, Callable<T> attempt, long timeoutMillis) {
    return pool(timeoutMillis).submit(id, attempt);
  }

  private synchronized WorkerPool pool(long timeoutMillis) {
    return byTimeout.computeIfAbsent(timeoutMillis, this::open);
  }

  private WorkerPool open(long timeoutMillis) {
    WorkerPool.Builder pool = WorkerPool.builder().name(name).workers(workers);
    if (timeoutMillis > 0) {
      pool.timeout(Duration.ofMillis(timeoutMillis));
    }
    return pool.open();
  }

  private synchronized List<WorkerPool> pools() {
    return List.copyOf(byTimeout.values());
  }

  /** Returns the records of the ended attempts, in the order of their starts. */
  List<TaskRecord> attempts() {
    return pools().stream()
        .map(WorkerPool::tasks)
        .flatMap(Collection::stream)
        .sorted(Comparator.comparing(TaskRecord::id))
        .toList();
  }

  @Override
  public void close() {
    pools().forEach(WorkerPool::close);
  }
}
