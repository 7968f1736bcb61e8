package dev.fanfare.runtime.internal.phase;

import dev.fanfare.runtime.internal.attempt.Attempt;
import dev.fanfare.runtime.internal.attempt.StepRun;
import dev.fanfare.runtime.internal.attempt.TaskInvoker;
import dev.fanfare.runtime.internal.phase.ChunkSender.ChunkReceipts;
import dev.fanfare.runtime.internal.phase.ChunkSender.TimedOutcome;
import dev.fanfare.runtime.internal.table.YieldedValues;
import dev.fanfare.runtime.internal.worker.PackedWorkerState;
import dev.fanfare.runtime.internal.worker.RunContext;
import dev.fanfare.runtime.spi.ChunkEvent;
import dev.fanfare.runtime.spi.ChunkOutcome;
import dev.fanfare.runtime.spi.ChunkTask;
import dev.fanfare.runtime.spi.ChunkTimes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The attempts of a phase that another process makes. A worker that begins a batch of slots sends
 * those of one step as a chunk and waits; then each slot of the batch takes its outcome. Whoever
 * has taken over slots of the batch waits for the same chunk. Thread-safe.
 */
final class ChunkedCalls {

  private final ChunkSender sender;
  private final TaskInvoker here;
  private final RunContext context;
  private final RunningPhase phase;
  private final Set<StepRun> elsewhere = new HashSet<>();
  private final Map<Integer, SentChunk> sent = new ConcurrentHashMap<>();

  ChunkedCalls(TaskInvoker here, RunContext context, ChunkSender sender, RunningPhase phase) {
    this.sender = sender;
    this.phase = phase;
    this.here = here;
    this.context = context;
    for (StepRun step : phase.steps()) {
      if (sender.takes(step.plan())) {
        step.runElsewhere();
        elsewhere.add(step);
      }
    }
  }

  /** Makes an attempt that has begun; returns what is to be kept of it. */
  @Nullable Object make(Attempt attempt) throws Throwable {
    if (!elsewhere.contains(attempt.step())) {
      return here.make(attempt);
    }
    int slot = PackedWorkerState.slot(attempt.current());
    SentChunk chunk = sent.remove(slot);
    if (chunk == null || chunk.isCancelled()) {
      chunk = chunk(attempt, slot);
    }
    return settle(attempt, chunk.outcome(attempt.task()), chunk.received);
  }

  private SentChunk chunk(Attempt attempt, int first) {
    StepRun step = attempt.step();
    List<ChunkTask> tasks = new ArrayList<>();
    tasks.add(ChunkSender.task(step, attempt.task()));
    SentChunk chunk = new SentChunk(step, tasks);
    int end = first + 1 + PackedWorkerState.tail(attempt.current());
    for (int slot = first + 1; slot < end && phase.step(slot) == step; slot++) {
      int task = phase.task(slot, step);
      if (step.admits(task)) {
        tasks.add(ChunkSender.task(step, task));
        sent.put(slot, chunk);
      }
    }
    return chunk;
  }

  private @Nullable Object settle(Attempt attempt, TimedOutcome timed, long received)
      throws Throwable {
    ChunkOutcome outcome = timed.outcome();
    if (outcome instanceof ChunkOutcome.Returned returned) {
      note(attempt, returned.times(), timed.nanos(), received, false, returned.events());
      return YieldedValues.kept(attempt.step().plan().yields(), returned.values());
    }
    if (outcome instanceof ChunkOutcome.Threw threw) {
      note(attempt, threw.times(), timed.nanos(), received, threw.timedOut(), threw.events());
      throw threw.thrown();
    }
    return here.make(attempt);
  }

  private static void note(
      Attempt attempt,
      ChunkTimes times,
      long ran,
      long received,
      boolean timedOut,
      List<ChunkEvent> events) {
    long offered = attempt.step().table().offered(attempt.task());
    long from = Math.max(offered, received - ran + times.started());
    attempt.ranElsewhere(
        from, Math.max(from, Math.min(received, from + times.running())), timedOut);
    events.forEach(event -> attempt.get().emit(event.level(), event.message(), event.data()));
  }

  /** A chunk that is sent by the first that waits for it. */
  private final class SentChunk {

    private final StepRun step;
    private final List<ChunkTask> tasks;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable ChunkReceipts receipts;
    private volatile long received;
    private volatile boolean cancelled;

    SentChunk(StepRun step, List<ChunkTask> tasks) {
      this.step = step;
      this.tasks = tasks;
    }

    boolean isCancelled() {
      return cancelled;
    }

    TimedOutcome outcome(int task) throws InterruptedException {
      lock.lockInterruptibly();
      try {
        ChunkReceipts all = receipts;
        if (all == null) {
          all = send();
          receipts = all;
        }
        TimedOutcome outcome = all.outcomes().remove(task);
        return outcome == null ? new TimedOutcome(new ChunkOutcome.RunHere(task), 0) : outcome;
      } finally {
        lock.unlock();
      }
    }

    private ChunkReceipts send() throws InterruptedException {
      try {
        ChunkReceipts all = sender.send(step.plan(), tasks);
        received = context.now();
        return all;
      } catch (InterruptedException e) {
        cancelled = true;
        throw e;
      }
    }
  }
}
