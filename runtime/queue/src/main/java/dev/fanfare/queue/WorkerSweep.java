package dev.fanfare.queue;

import dev.fanfare.runtime.spi.TimeSource;
import dev.fanfare.store.Store;
import dev.fanfare.store.queue.JobStore;
import dev.fanfare.store.worker.WorkerWatch;
import org.jspecify.annotations.Nullable;

/**
 * The look for dead processes that every worker takes before it claims, at most once a second: what
 * they held is ready again. Thread-safe.
 */
final class WorkerSweep {

  private static final long INTERVAL_NANOS = 1_000_000_000;

  private final Store store;
  private final JobStore jobs;
  private final TimeSource time;
  private @Nullable WorkerWatch watch;
  private long next;

  WorkerSweep(Store store, JobStore jobs, TimeSource time) {
    this.store = store;
    this.jobs = jobs;
    this.time = time;
    next = time.nanoTime();
  }

  synchronized void run() {
    long now = time.nanoTime();
    if (now - next < 0) {
      return;
    }
    next = now + INTERVAL_NANOS;
    if (watch == null) {
      watch = store.worker().watch(time);
    }
    var dead = watch.dead(jobs.liveWorkers());
    if (!dead.isEmpty() || jobs.hasOrphans()) {
      jobs.releaseDead(dead, time.instant().toEpochMilli());
    }
  }
}
