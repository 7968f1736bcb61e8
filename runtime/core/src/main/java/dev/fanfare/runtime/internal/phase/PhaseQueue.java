package dev.fanfare.runtime.internal.phase;

import dev.fanfare.runtime.internal.limit.PermitLimiter;
import dev.fanfare.runtime.internal.retry.RankedInts;
import dev.fanfare.runtime.internal.worker.RunStage;
import dev.fanfare.runtime.internal.worker.RunWorker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A phase's slots in the order in which workers are offered them. Slots without a limit come first
 * and are taken by moving a cursor, without a lock; those of each limit wait in a queue; retries
 * come back as slots of their own, to the front. What is not said to be lock-free is called at the
 * desk.
 */
final class PhaseQueue {

  private final int size;
  private final int free;
  private final QueueOrder order;
  private final List<LimitQueue> limitQueues;
  private final List<HeldTasks> held = new ArrayList<>();
  private final AtomicInteger cursor = new AtomicInteger();
  private final AtomicInteger tails = new AtomicInteger();
  private final RankedInts ready = new RankedInts();
  private volatile int[] added = new int[0];
  private int addedCount;
  private long retries;
  private volatile boolean attention;

  /** The tasks of a step without a limit that was refused: they wait in a queue from then on. */
  private record HeldTasks(LimitQueue queue, int from, int to) {}

  PhaseQueue(QueueOrder order) {
    this.order = order;
    size = order.size();
    free = order.free();
    limitQueues = new ArrayList<>(order.limitQueues());
    attention = !limitQueues.isEmpty();
  }

  /** Returns how many slots there were from the start. */
  int size() {
    return size;
  }

  /** The task of a slot, numbered through the phase. Lock-free. */
  int task(int slot) {
    return slot < size ? order.task(slot) : added[slot - size];
  }

  /** Claims a run of slots, if nothing has to come before them. Lock-free. */
  boolean claim(RunWorker worker, RunStage stage, int workers) {
    return !attention && cursor.get() < free && claimRun(worker, stage, workers, worker.now());
  }

  /** Returns whether a further worker could claim something without the lock. Lock-free. */
  boolean offersRuns() {
    return cursor.get() < free || tails.get() > 0;
  }

  private boolean claimRun(RunWorker worker, RunStage stage, int workers, long now) {
    while (true) {
      int slot = cursor.get();
      if (slot >= free) {
        return false;
      }
      int length = limitQueues.isEmpty() ? worker.sizer().size(free - slot, workers) : 1;
      if (cursor.compareAndSet(slot, slot + length)) {
        begin(worker, stage, slot, length, now);
        return true;
      }
    }
  }

  private void begin(RunWorker worker, RunStage stage, int slot, int length, long now) {
    begun(length);
    worker.begin(stage, slot, length, now);
  }

  /** Counts a batch that a worker has begun. Lock-free. */
  void begun(int length) {
    if (length > 1) {
      tails.incrementAndGet();
    }
  }

  /** Counts a batch that a worker has come to the end of. Lock-free. */
  void endOfBatch(int length) {
    if (length > 1) {
      tails.decrementAndGet();
    }
  }

  /**
   * Lets a worker claim what is first: a retry that is due, a slot whose limit has a permit, or a
   * run of slots.
   *
   * @param open whether a slot is still to be called: one that is not needs no permit
   */
  boolean take(RunWorker worker, RunStage stage, int workers, long now, IntPredicate open) {
    while (true) {
      int slot = pollReady();
      if (slot < 0) {
        LimitQueue queue = first(now, open);
        if (queue != null) {
          slot = poll(queue, worker, now, open);
        } else if (held.isEmpty()) {
          return claimRun(worker, stage, workers, now);
        } else if (cursor.get() >= free) {
          return false;
        } else {
          slot = pollFree();
        }
      }
      if (slot >= 0) {
        begin(worker, stage, slot, 1, now);
        attend();
        return true;
      }
    }
  }

  /** Takes a queue's head and its permit; -1 if another run has taken the permit. */
  private static int poll(LimitQueue queue, RunWorker worker, long now, IntPredicate open) {
    if (!open.test(queue.head())) {
      worker.attempt().permit(null, 0);
      return queue.poll();
    }
    long number = queue.limiter().take(now);
    if (number == 0) {
      return -1;
    }
    worker.attempt().permit(queue.limiter(), number);
    return queue.poll();
  }

  /** Takes the first slot that is ready, past those of steps that are held; -1 if there is none. */
  private int pollReady() {
    int slot = -1;
    while (slot < 0 && !ready.isEmpty()) {
      slot = unlessHeld(ready.poll());
    }
    return slot;
  }

  /** Takes the next slot without a limit; -1 if there is none, or its step is held. */
  private int pollFree() {
    int slot = cursor.get();
    return slot < free && cursor.compareAndSet(slot, slot + 1) ? unlessHeld(slot) : -1;
  }

  private int unlessHeld(int slot) {
    LimitQueue queue = held.isEmpty() ? null : heldQueue(slot);
    if (queue == null) {
      return slot;
    }
    queue.add(slot);
    return -1;
  }

  private @Nullable LimitQueue heldQueue(int slot) {
    int task = task(slot);
    for (HeldTasks tasks : held) {
      if (task >= tasks.from() && task < tasks.to()) {
        return tasks.queue();
      }
    }
    return null;
  }

  /**
   * Lets the tasks of a step that names no limit wait for permits of one from now on.
   *
   * @param from its first task, numbered through the phase
   * @param to the first task of the next step
   */
  void hold(PermitLimiter limiter, int from, int to) {
    LimitQueue queue = new LimitQueue(limiter, 0, 0);
    limitQueues.add(queue);
    held.add(new HeldTasks(queue, from, to));
    attend();
  }

  /** Puts a slot of a refused task back at the head of its limit's queue. */
  void putBack(int slot, PermitLimiter limiter) {
    queue(limiter).putBack(slot, task(slot));
    attend();
  }

  /** Returns how many slots wait for a permit of a limit. */
  int waiting(PermitLimiter limiter) {
    return limitQueues.stream()
        .filter(queue -> queue.limiter() == limiter)
        .mapToInt(LimitQueue::size)
        .sum();
  }

  /** The queue whose head comes before all else; null if the next free slot does, or none can. */
  private @Nullable LimitQueue first(long now, IntPredicate open) {
    LimitQueue first = null;
    int next = cursor.get();
    int rank = next < free && !limitQueues.isEmpty() ? rank(next) : Integer.MAX_VALUE;
    for (LimitQueue queue : limitQueues) {
      if (canGo(queue, now, open) && queue.rank(order.ranks()) < rank) {
        first = queue;
        rank = queue.rank(order.ranks());
      }
    }
    return first;
  }

  private int rank(int slot) {
    return order.ranks().length == 0 ? slot : order.ranks()[slot];
  }

  private static boolean canGo(LimitQueue queue, long now, IntPredicate open) {
    return !queue.isEmpty() && (queue.limiter().free(now) || !open.test(queue.head()));
  }

  /** Returns whether a further worker could claim something. */
  boolean offersMore(long now, IntPredicate open) {
    return offersRuns() || !ready.isEmpty() || first(now, open) != null;
  }

  /** Gives a task a slot of its own, for a retry or because it has come later. */
  int addSlot(int task) {
    int[] slots = added;
    if (addedCount == slots.length) {
      slots = Arrays.copyOf(slots, Math.max(16, addedCount * 2));
    }
    slots[addedCount] = task;
    added = slots;
    return size + addedCount++;
  }

  /** Offers the slot of a retry that is due, before all others. */
  void offerAgain(int slot, @Nullable PermitLimiter limiter) {
    if (limiter == null) {
      offer(slot, Long.MIN_VALUE + retries++);
    } else {
      queue(limiter).add(slot);
      attend();
    }
  }

  /** Offers an added slot; those of lower rank go first. */
  void offer(int slot, long rank) {
    ready.add(rank, slot);
    attend();
  }

  /** Takes back an added slot that has been offered and not claimed; -1 if there is none. */
  int takeBack() {
    if (!ready.isEmpty()) {
      return ready.poll();
    }
    for (LimitQueue queue : limitQueues) {
      if (!queue.isEmpty()) {
        return queue.poll();
      }
    }
    return -1;
  }

  private LimitQueue queue(PermitLimiter limiter) {
    for (LimitQueue queue : limitQueues) {
      if (queue.limiter() == limiter) {
        return queue;
      }
    }
    throw new IllegalStateException("no task of the phase had this limit");
  }

  private void attend() {
    boolean now = !ready.isEmpty() || !held.isEmpty();
    for (LimitQueue queue : limitQueues) {
      now |= !queue.isEmpty();
    }
    if (now != attention) {
      attention = now;
    }
  }

  List<LimitQueue> limitQueues() {
    return limitQueues;
  }

  /** Returns whether a worker may hold slots that it has not begun. Lock-free. */
  boolean hasTails() {
    return tails.get() > 0;
  }
}
