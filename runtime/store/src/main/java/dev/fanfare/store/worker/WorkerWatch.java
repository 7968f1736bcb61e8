package dev.fanfare.store.worker;

import dev.fanfare.runtime.spi.TimeSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds processes that have died. One of another machine is dead when its counter has stood still
 * for a whole lease since this observer first saw it, by this observer's monotonic clock: no wall
 * clock is compared, so skew and jumps do not matter. One of this machine is dead as soon as there
 * is no such process. Thread-safe.
 */
public final class WorkerWatch {

  private final ProcessIdentity observer;
  private final TimeSource time;
  private final long leaseNanos;
  private final Map<Long, Sighting> sightings = new HashMap<>();

  private record Sighting(long beat, long since) {}

  WorkerWatch(ProcessIdentity observer, TimeSource time, long leaseNanos) {
    this.observer = observer;
    this.time = time;
    this.leaseNanos = leaseNanos;
  }

  /**
   * Returns the dead among the live rows, to be passed to {@link WorkerTable#release}.
   *
   * @param rows all rows that are not released, as just read
   */
  public synchronized List<WorkerRow> dead(List<WorkerRow> rows) {
    long now = time.nanoTime();
    Set<Long> ids = rows.stream().map(WorkerRow::id).collect(Collectors.toSet());
    sightings.keySet().retainAll(ids);
    List<WorkerRow> dead = new ArrayList<>();
    for (WorkerRow row : rows) {
      Sighting before = sightings.get(row.id());
      if (before == null || before.beat() != row.beat()) {
        sightings.put(row.id(), new Sighting(row.beat(), now));
        before = sightings.get(row.id());
      }
      if (now - before.since() >= leaseNanos || row.process().hasEndedFor(observer)) {
        dead.add(row);
      }
    }
    return dead;
  }
}
