package dev.fanfare.store.run;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** The runs that this process works on, and how each is cancelled. Thread-safe. */
final class ActiveRuns {

  private final Map<String, Runnable> runs = new ConcurrentHashMap<>();
  private final AtomicBoolean watched = new AtomicBoolean();

  void add(String id) {
    runs.put(id, () -> {});
  }

  void remove(String id) {
    runs.remove(id);
  }

  boolean contains(String id) {
    return runs.containsKey(id);
  }

  boolean isEmpty() {
    return runs.isEmpty();
  }

  /** Registers how a run is cancelled, unless it has ended; returns whether it is the first. */
  boolean onCancel(String id, Runnable cancel) {
    runs.computeIfPresent(id, (key, none) -> cancel);
    return !watched.getAndSet(true);
  }

  void cancel(String id) {
    Runnable cancel = runs.replace(id, () -> {});
    if (cancel != null) {
      cancel.run();
    }
  }
}
