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
import org.jspecify.annotations.Nullable;

/**
 * The way of a run's chunks to an executor and back: what is lost is sent again, and a chunk that
 * is lost again and again is bisected until the task that kills its worker stands alone.
 *
 * @param executor runs the chunks
 * @param run the run that they belong to
 */
public record ChunkSender(PhaseExecutor executor, ChunkedRun run) {

  /** The number of times that a chunk is lost before it is bisected, and a task before it fails. */
  private static final int MOST_LOSSES = 4;

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
    send(step, tasks, 0, receipts);
    return receipts;
  }

  private void send(StepPlan<?> step, List<ChunkTask> tasks, int lost, ChunkReceipts receipts)
      throws InterruptedException {
    List<ChunkTask> left = tasks;
    int losses = lost;
    while (!left.isEmpty()) {
      ChunkResult result = await(new TaskChunk(run, step, left));
      String why;
      if (result instanceof ChunkResult.Done done) {
        int before = left.size();
        left = receipts.take(left, done);
        losses = left.size() < before ? 0 : losses + 1;
        why = "the chunk ended without an outcome of the task";
      } else {
        ChunkResult.Lost gone = (ChunkResult.Lost) result;
        losses += gone.times();
        why = gone.why();
      }
      if (losses >= MOST_LOSSES && !left.isEmpty()) {
        giveUp(step, left, why, receipts);
        return;
      }
    }
  }

  private void giveUp(StepPlan<?> step, List<ChunkTask> tasks, String why, ChunkReceipts receipts)
      throws InterruptedException {
    if (tasks.size() == 1) {
      receipts.lost(tasks.get(0), why);
      return;
    }
    int half = tasks.size() / 2;
    for (List<ChunkTask> part :
        List.of(tasks.subList(0, half), tasks.subList(half, tasks.size()))) {
      // A single task is innocent until it has been lost as often alone.
      send(step, part, part.size() == 1 ? 0 : MOST_LOSSES - 1, receipts);
    }
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
