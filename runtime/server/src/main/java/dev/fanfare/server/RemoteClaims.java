package dev.fanfare.server;

import dev.fanfare.queue.Claimed;
import dev.fanfare.queue.TaskQueue;
import dev.fanfare.store.Store;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The claims that this server holds for workers elsewhere. This process beats for them in the
 * store; each of those workers must be heard of within its own lease, or what it holds is given
 * back. Thread-safe.
 */
final class RemoteClaims implements AutoCloseable {

  private static final long SWEEP_MILLIS = 500;

  private final Store store;
  private final Map<String, TaskQueue> queues = new ConcurrentHashMap<>();
  private final Map<String, HeldClaim> held = new ConcurrentHashMap<>();
  private final ScheduledExecutorService sweeper;

  /**
   * A claim and its lease.
   *
   * @param claim the claim
   * @param lease how long its worker may be silent
   * @param until when it ends, by {@code nanoTime}
   */
  private record HeldClaim(Claimed claim, Duration lease, long until) {

    static HeldClaim of(Claimed claim, Duration lease) {
      return new HeldClaim(claim, lease, System.nanoTime() + lease.toNanos());
    }
  }

  RemoteClaims(Store store) {
    this.store = store;
    sweeper =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "fanfare-http-claims");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        sweeper.scheduleWithFixedDelay(
            this::sweep, SWEEP_MILLIS, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
  }

  TaskQueue queue(String name) {
    return queues.computeIfAbsent(name, key -> TaskQueue.open(store, key));
  }

  void hold(Claimed claim, Duration lease) {
    held.put(key(claim.id().number(), claim.fence()), HeldClaim.of(claim, lease));
  }

  /** Renews a lease; returns the claim if it still holds. */
  Optional<Claimed> renew(long id, long fence) {
    HeldClaim renewed =
        held.computeIfPresent(key(id, fence), (key, old) -> HeldClaim.of(old.claim(), old.lease()));
    return Optional.ofNullable(renewed).map(HeldClaim::claim);
  }

  /** Takes a claim away, to be ended by the caller. */
  Optional<Claimed> take(long id, long fence) {
    return Optional.ofNullable(held.remove(key(id, fence))).map(HeldClaim::claim);
  }

  private void sweep() {
    long now = System.nanoTime();
    held.forEach(
        (key, claim) -> {
          if (now - claim.until() >= 0 && held.remove(key, claim)) {
            claim.claim().release();
          }
        });
  }

  private static String key(long id, long fence) {
    return id + "/" + fence;
  }

  @Override
  public void close() {
    sweeper.shutdownNow();
    held.values().forEach(claim -> claim.claim().release());
    held.clear();
  }
}
