package dev.fanfare.runtime.internal.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A run's workers: those that work, those that rest, and those that have not been needed yet.
 *
 * <p>No more are woken than are needed. Whoever claims something and sees that there is more wakes
 * one that rests; that one does the same. So a wake-up is never lost, a thousand workers are up in
 * a moment, and a phase of three cheap tasks does not wake sixty. While {@link #MOST_WAKING} are on
 * their way no further one is woken: those will see to it.
 *
 * <p>What is not said to be lock-free is called at the desk.
 */
final class Workers {

  private static final int MOST_WAKING = 4;

  private final Run run;
  private final List<RunWorker> all = new ArrayList<>();
  private final ArrayDeque<RunWorker> resting = new ArrayDeque<>();
  // Those that rest and took the place of one that was given up.
  private final ArrayDeque<RunWorker> relief = new ArrayDeque<>();
  private final AtomicInteger waking = new AtomicInteger();
  private int unborn;
  private int threadless;
  private volatile int size;
  private volatile int spare;
  private volatile int mostWaking = MOST_WAKING;

  Workers(Run run, int size) {
    this.run = run;
    this.size = size;
    unborn = size;
    spare = size;
  }

  /** How many tasks run at the same time at most. Lock-free. */
  int size() {
    return size;
  }

  /** Every worker that has been needed so far, those included that were given up. */
  List<RunWorker> all() {
    return all;
  }

  /** Does something with every worker; that may need further workers. */
  void forEach(Consumer<RunWorker> action) {
    for (int at = 0; at < all.size(); at++) {
      action.accept(all.get(at));
    }
  }

  /** Whether any of them has been given up. */
  boolean hasLost() {
    return mostWaking > MOST_WAKING;
  }

  /** Whether {@link #rouse} would wake somebody. Lock-free. */
  boolean mayRouse() {
    return spare > 0 && waking.get() < mostWaking;
  }

  /** Wakes a worker that rests, if there is one and not enough are on their way. */
  void rouse() {
    if (mayRouse()) {
      RunWorker worker = idle();
      countSpare();
      waking.incrementAndGet();
      worker.roused();
      run.desk().afterwards(() -> wake(worker));
    }
  }

  private RunWorker idle() {
    RunWorker worker = relief.isEmpty() ? resting.poll() : relief.pop();
    return worker == null ? bear() : worker;
  }

  private RunWorker bear() {
    unborn--;
    return add(
        run.stage(),
        PackedWorkerState.of(PackedWorkerState.RESTING, 0, 0, 0),
        run.spec().virtual());
  }

  private RunWorker add(Stage stage, long word, boolean virtual) {
    RunWorker worker = new RunWorker(run, all.size(), stage, word, virtual);
    all.add(worker);
    return worker;
  }

  private void wake(RunWorker worker) {
    try {
      worker.thread().wake();
    } catch (IllegalStateException e) {
      arrived(worker);
      run.withoutThread(e);
    }
  }

  /** A worker that was woken is here. Lock-free. */
  void arrived(RunWorker worker) {
    if (worker.takeRoused()) {
      waking.decrementAndGet();
    }
  }

  /** A worker finds nothing to do. */
  void rest(RunWorker worker) {
    restingLike(worker).push(worker);
    countSpare();
  }

  /** The worker that has come to rest last has found something after all. */
  void stay(RunWorker worker) {
    restingLike(worker).remove(worker);
    countSpare();
  }

  private ArrayDeque<RunWorker> restingLike(RunWorker worker) {
    return worker.isRelief() ? relief : resting;
  }

  /**
   * Puts a new worker in the place of one that was given up, with the rest of its slots.
   *
   * <p>A virtual thread that was given up may be at a task that computes without end, and keep its
   * carrier. When all carriers are kept, no virtual thread of the process runs any more, and nobody
   * that is on the way arrives. So the new worker has a platform thread, is woken before others,
   * and however many are on their way.
   */
  void replace(RunWorker lost, long word) {
    mostWaking = Integer.MAX_VALUE;
    RunWorker worker = add(lost.stage(), word, false);
    worker.relieve(lost);
    rest(worker);
  }

  /**
   * A worker has got no thread: the crew is smaller from now on.
   *
   * @return whether anybody is left
   */
  boolean shrink(IllegalStateException why) {
    System.getLogger(Workers.class.getName())
        .log(
            System.Logger.Level.WARNING,
            "fewer workers than wanted, {0}: {1}",
            size,
            why.getMessage());
    threadless++;
    unborn = 0;
    size = Math.max(1, all.size() - threadless);
    countSpare();
    return threadless < all.size();
  }

  /** Wakes all that rest, so that they end. */
  void dismiss() {
    for (ArrayDeque<RunWorker> idle : List.of(relief, resting)) {
      idle.forEach(worker -> run.desk().afterwards(() -> wake(worker)));
      idle.clear();
    }
    unborn = 0;
    countSpare();
  }

  private void countSpare() {
    spare = relief.size() + resting.size() + unborn;
  }
}
