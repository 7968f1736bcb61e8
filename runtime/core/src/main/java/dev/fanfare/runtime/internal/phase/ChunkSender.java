package dev.fanfare.runtime.internal.phase;

import dev.fanfare.api.TaskContext;
import dev.fanfare.runtime.internal.attempt.StepRun;
import dev.fanfare.runtime.internal.table.TaskArgument;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.spi.ChunkOutcome;
import dev.fanfare.runtime.spi.ChunkResult;
import dev.fanfare.runtime.spi.ChunkTask;
import dev.fanfare.runtime.spi.ChunkTimes;
import dev.fanfare.runtime.spi.ChunkedRun;
import dev.fanfare.runtime.spi.PendingChunk;
import dev.fanfare.runtime.spi.PhaseExecutor;
import dev.fanfare.runtime.spi.TaskChunk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * The way of a run's chunks to an executor and back. What is lost is sent again. A chunk that is
 * lost again and again is a suspect: it is sent while no other chunk of the run is under way, since
 * a worker that dies takes everything with it that it runs, and bisected until the task that kills
 * its worker stands alone. Thread-safe.
 */
public final class ChunkSender {

  /**
   * The number of times that a chunk is lost before it is a suspect, and a task before it fails.
   */
  private static final int MOST_LOSSES = 4;

  private final PhaseExecutor executor;
  private final ChunkedRun run;

  /** Shared by chunks, and for a suspect alone. Fair, so that a suspect's turn comes. */
  private final ReentrantReadWriteLock turns = new ReentrantReadWriteLock(true);

  /**
   * Creates a sender.
   *
   * @param executor runs the chunks
   * @param run the run that they belong to
   */
  public ChunkSender(PhaseExecutor executor, ChunkedRun run) {
    this.executor = executor;
    this.run = run;
  }

  /** Returns whether the tasks of a step run elsewhere. */
  boolean takes(StepPlan<?> step) {
    return executor.staysHere(run.plan(), step).isEmpty();
  }

  /** Returns the next attempt of a task as it is sent. */
  static ChunkTask task(StepRun step, int index) {
    List<Input> inputs = step.plan().inputs();
    List<TaskArgument> arguments = step.table().inputs().arguments();
    List<@Nullable Object> values = new ArrayList<>(inputs.size());
    for (int input = 0; input < inputs.size(); input++) {
      values.add(
          inputs.get(input) instanceof Input.Context
              ? null
              : arguments.get(input).value(index, ChunkSender::noContext));
    }
    return new ChunkTask(
        index,
        step.table().ids().id(index),
        step.table().attempts(index) + 1,
        step.retries(index) + 1,
        values);
  }

  private static TaskContext noContext() {
    throw new IllegalStateException("only a context needs one");
  }

  /**
   * Sends tasks, and waits until each has an outcome.
   *
   * @return the outcomes by the task's number in its step
   * @throws InterruptedException if the thread is interrupted meanwhile; what runs is cancelled
   */
  ChunkReceipts send(StepPlan<?> step, List<ChunkTask> tasks) throws InterruptedException {
    ChunkReceipts receipts = new ChunkReceipts(new HashMap<>());
    UnsettledTasks left = new UnsettledTasks(tasks, 0, "");
    while (left.isWorthSending()) {
      left = send(step, left, turns.readLock(), receipts);
    }
    if (!left.tasks().isEmpty()) {
      sendAlone(step, left.tasks(), receipts);
    }
    return receipts;
  }

  private void sendAlone(StepPlan<?> step, List<ChunkTask> tasks, ChunkReceipts receipts)
      throws InterruptedException {
    // Of several, one loss is enough to look closer; a single task has to be lost as often as any.
    UnsettledTasks left = new UnsettledTasks(tasks, tasks.size() == 1 ? 0 : MOST_LOSSES - 1, "");
    while (left.isWorthSending()) {
      left = send(step, left, turns.writeLock(), receipts);
    }
    if (tasks.size() == 1) {
      for (ChunkTask task : left.tasks()) {
        receipts.lost(task, left.why());
      }
    } else if (!left.tasks().isEmpty()) {
      int half = (left.tasks().size() + 1) / 2;
      sendAlone(step, left.tasks().subList(0, half), receipts);
      if (half < left.tasks().size()) {
        sendAlone(step, left.tasks().subList(half, left.tasks().size()), receipts);
      }
    }
  }

  private UnsettledTasks send(
      StepPlan<?> step, UnsettledTasks before, Lock turn, ChunkReceipts receipts)
      throws InterruptedException {
    ChunkResult result;
    turn.lockInterruptibly();
    try {
      result = await(new TaskChunk(run, step, before.tasks()));
    } finally {
      turn.unlock();
    }
    if (result instanceof ChunkResult.Lost lost) {
      return new UnsettledTasks(before.tasks(), before.losses() + lost.times(), lost.why());
    }
    List<ChunkTask> left = receipts.take(before.tasks(), (ChunkResult.Done) result);
    boolean settledSome = left.size() < before.tasks().size();
    return new UnsettledTasks(
        left,
        settledSome ? 0 : before.losses() + 1,
        "the chunk ended without an outcome of the task");
  }

  private ChunkResult await(TaskChunk chunk) throws InterruptedException {
    PendingChunk pending = executor.submit(chunk);
    try {
      return pending.await();
    } catch (InterruptedException e) {
      pending.cancel();
      throw e;
    }
  }

  /**
   * The tasks that have no outcome yet.
   *
   * @param tasks the tasks
   * @param losses how often they have been lost together
   * @param why the reason of the last loss
   */
  private record UnsettledTasks(List<ChunkTask> tasks, int losses, String why) {

    boolean isWorthSending() {
      return !tasks.isEmpty() && losses < MOST_LOSSES;
    }
  }

  /**
   * The outcomes of a chunk that have come back.
   *
   * @param outcomes by the task's number in its step
   */
  record ChunkReceipts(Map<Integer, TimedOutcome> outcomes) {

    /** Takes the first outcome of each task; returns the tasks that have none. */
    List<ChunkTask> take(List<ChunkTask> tasks, ChunkResult.Done done) {
      for (ChunkOutcome outcome : done.outcomes()) {
        outcomes.putIfAbsent(outcome.index(), new TimedOutcome(outcome, done.nanos()));
      }
      return tasks.stream().filter(task -> !outcomes.containsKey(task.index())).toList();
    }

    void lost(ChunkTask task, String why) {
      FanfareException thrown =
          new FanfareException(
              "%s was lost %d times with the process that ran it: %s"
                  .formatted(task.id(), MOST_LOSSES, why));
      outcomes.put(
          task.index(),
          new TimedOutcome(
              new ChunkOutcome.Threw(task.index(), thrown, false, new ChunkTimes(0, 0), List.of()),
              0));
    }
  }

  /**
   * An outcome, and how long its chunk ran.
   *
   * @param outcome the outcome
   * @param nanos how long the chunk ran
   */
  record TimedOutcome(ChunkOutcome outcome, long nanos) {}
}
