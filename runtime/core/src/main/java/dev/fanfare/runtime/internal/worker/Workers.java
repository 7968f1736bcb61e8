package dev.fanfare.runtime.internal.worker;

import dev.fanfare.runtime.internal.attempt.AttemptScope;
import dev.fanfare.runtime.internal.spec.EngineTime;
import dev.fanfare.runtime.internal.spec.RunSpec;
import dev.fanfare.runtime.spi.Worker;
import dev.fanfare.runtime.spi.WorkerThread;
import dev.fanfare.runtime.spi.WorkerThreads.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The workers of a run: those that work, those that are idle, and those that have not been needed
 * yet.
 *
 * <p>No more are woken than are needed. A worker that claims something and sees that there is more
 * wakes an idle one; that one does the same. So a wake-up is never lost, a thousand workers are up
 * in a moment, and a phase of three cheap tasks does not wake sixty. While {@link #MOST_WAKING} are
 * on their way no further one is woken: those will see to it.
 *
 * <p>Called under the run's lock, unless said to be lock-free.
 */
public final class Workers {

  private static final int MOST_WAKING = 4;

  private final RunContext context;
  private final RunSpec spec;
  private final AttemptScope scope;
  private final WorkerListener listener;
  private final WorkerInterrupter interrupter;
  private final List<RunWorker> all = new ArrayList<>();
  private final ArrayDeque<RunWorker> idle = new ArrayDeque<>();
  // The idle ones that took the place of one that was given up.
  private final ArrayDeque<RunWorker> idleRelief = new ArrayDeque<>();
  private final AtomicInteger waking = new AtomicInteger();
  private int unborn;
  private int threadless;
  private volatile int size;
  private volatile int spare;
  private volatile int mostWaking = MOST_WAKING;
  private volatile RunStage stage;

  /**
   * Creates as many workers as the run may have; none has a thread yet.
   *
   * @param first the stage before the first
   */
  public Workers(
      RunContext context,
      RunSpec spec,
      AttemptScope scope,
      WorkerListener listener,
      RunStage first) {
    this.context = context;
    this.spec = spec;
    this.scope = scope;
    this.listener = listener;
    stage = first;
    interrupter =
        new WorkerInterrupter(
            context, this, listener, EngineTime.nanos(spec.environment().grace()));
    size = spec.workers();
    unborn = size;
    spare = size;
  }

  /** Returns a sizer of batches for a new worker. */
  BatchSizer newSizer() {
    return spec.environment().executor().isPresent() ? BatchSizer.ofChunks() : BatchSizer.ofCalls();
  }

  /** Returns the current stage. Lock-free. */
  public RunStage stage() {
    return stage;
  }

  /** Makes a stage the current one. */
  public void enter(RunStage next, long now) {
    next.prepare(now);
    stage = next;
    next.open(now);
    if (stage == next) {
      wakeOne();
    }
  }

  /** Returns how many tasks run at the same time at most. Lock-free. */
  public int size() {
    return size;
  }

  /** Returns every worker that has been needed so far, those included that were given up. */
  public List<RunWorker> all() {
    return all;
  }

  /** Does something with every worker; that may need further workers. */
  public void forEach(Consumer<RunWorker> action) {
    for (int at = 0; at < all.size(); at++) {
      action.accept(all.get(at));
    }
  }

  /** Returns whether the workers are virtual threads. Lock-free. */
  public boolean areVirtual() {
    return spec.virtual();
  }

  /** Returns whether any worker has been given up. */
  public boolean hasLost() {
    return mostWaking > MOST_WAKING;
  }

  /**
   * Closes the slot that a worker is at, and interrupts its thread.
   *
   * @param word the state in which the worker was seen
   * @return false if the worker is past that: then its attempt counts
   */
  public boolean close(RunWorker worker, long word) {
    return interrupter.close(worker, word);
  }

  /** Returns how many closed attempts have a thread that has not returned. */
  public int away() {
    return interrupter.away();
  }

  /** Returns whether {@link #wakeOne} would wake a worker. Lock-free. */
  public boolean mayWake() {
    return spare > 0 && waking.get() < mostWaking;
  }

  /** Wakes an idle worker, if there is one and not enough are on their way. */
  public void wakeOne() {
    if (mayWake()) {
      RunWorker worker = takeIdle();
      countSpare();
      waking.incrementAndGet();
      worker.woken();
      context.lock().afterwards(() -> wake(worker));
    }
  }

  private RunWorker takeIdle() {
    RunWorker worker = idleRelief.isEmpty() ? idle.poll() : idleRelief.pop();
    if (worker != null) {
      return worker;
    }
    unborn--;
    return add(stage, PackedWorkerState.of(PackedWorkerState.RESTING, 0, 0, 0), spec.virtual());
  }

  private RunWorker add(RunStage at, long word, boolean virtual) {
    RunWorker worker =
        new RunWorker(context, this, interrupter, scope, all.size(), at, word, virtual);
    all.add(worker);
    return worker;
  }

  WorkerThread newThread(Worker worker, boolean virtual) {
    String name = "fanfare-" + spec.plan().name() + '-' + worker.id();
    return spec.environment()
        .threads()
        .create(worker, new Kind(virtual, name, spec.contextLoader()));
  }

  private void wake(RunWorker worker) {
    try {
      worker.thread().wake();
    } catch (IllegalStateException e) {
      arrived(worker);
      if (!context.lock().with(() -> shrink(e))) {
        listener.withoutThreads(e);
      }
    }
  }

  /** Notes that a worker that was woken is here. Lock-free. */
  void arrived(RunWorker worker) {
    if (worker.takeWoken()) {
      waking.decrementAndGet();
    }
  }

  /** Returns the next step of a worker that has found nothing without the lock. Takes the lock. */
  Worker.Next claimOrRest(RunWorker worker) {
    return context.lock().with(() -> claimOrRestLocked(worker));
  }

  private Worker.Next claimOrRestLocked(RunWorker worker) {
    if (context.isOver()) {
      return Worker.Next.DONE;
    }
    long now = context.now();
    if (!stage.claimLocked(worker, now)) {
      // First seen to be idle, then looking for slots to steal: who shows a batch of slots looks
      // for idle workers only after that, so that one of the two sees the other.
      idleLike(worker).push(worker);
      countSpare();
      if (!stage.steal(worker, now)) {
        return Worker.Next.IDLE;
      }
      idleLike(worker).remove(worker);
      countSpare();
    }
    if (stage.offersMore(now)) {
      wakeOne();
    }
    return Worker.Next.CALL;
  }

  private ArrayDeque<RunWorker> idleLike(RunWorker worker) {
    return worker.isRelief() ? idleRelief : idle;
  }

  /**
   * Lets a worker take the later half of the slots that another has claimed and not begun.
   *
   * @return how many it took; 0 if there were none
   */
  public int steal(RunWorker thief, RunStage of, long now) {
    for (RunWorker worker : all) {
      long word = worker.state().word();
      int loot = (PackedWorkerState.tail(word) + 1) / 2;
      if (loot > 0 && PackedWorkerState.ofStage(word, of.number())) {
        int slot = PackedWorkerState.slot(word) + PackedWorkerState.length(word) - loot;
        if (worker.state().swap(word, PackedWorkerState.shortened(word, loot))) {
          thief.begin(of, slot, loot, now);
          return loot;
        }
      }
    }
    return 0;
  }

  /**
   * Puts a new worker in the place of one that was given up, with the rest of its slots.
   *
   * <p>A virtual thread that was given up may be at a task that computes without end, and keep its
   * carrier. When all carriers are kept, no virtual thread of the process runs any more, and no
   * worker that is on the way arrives. So the new worker has a platform thread, is woken before
   * others, and however many are on their way.
   */
  void replace(RunWorker lost, long word) {
    mostWaking = Integer.MAX_VALUE;
    RunWorker worker = add(lost.stage(), word, false);
    worker.relieve(lost);
    idleRelief.push(worker);
    countSpare();
  }

  /** Makes do with fewer workers, as one has got no thread; returns whether any is left. */
  private boolean shrink(IllegalStateException why) {
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
    wakeOne();
    return threadless < all.size();
  }

  /** Wakes all that are idle, so that they end. */
  public void dismiss() {
    for (ArrayDeque<RunWorker> resting : List.of(idleRelief, idle)) {
      resting.forEach(worker -> context.lock().afterwards(() -> wake(worker)));
      resting.clear();
    }
    unborn = 0;
    countSpare();
  }

  /**
   * Describes the attempt that the current thread makes for this run; null if it makes none. Takes
   * the lock.
   */
  public @Nullable String attemptHere() {
    Thread here = Thread.currentThread();
    return context.lock().with(() -> attemptOf(here));
  }

  private @Nullable String attemptOf(Thread thread) {
    for (RunWorker worker : all) {
      if (worker.isCalledBy(thread)) {
        return worker.attempt().describe();
      }
    }
    return null;
  }

  private void countSpare() {
    spare = idleRelief.size() + idle.size() + unborn;
  }
}
