package dev.fanfare.runtime.internal.chunk;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.result.TaskTimeoutException;
import dev.fanfare.runtime.spi.ChunkOutcome;
import dev.fanfare.runtime.spi.ChunkTimes;
import java.util.ArrayList;
import java.util.List;

/** The outcomes of a chunk, read from the report of the run that made its attempts. */
public final class ChunkOutcomes {

  private ChunkOutcomes() {}

  /** Returns the outcome of each task that was not cancelled. */
  public static List<ChunkOutcome> of(ChunkPlan<?> chunk, RunReport report) {
    List<ChunkOutcome> outcomes = new ArrayList<>();
    int number = 0;
    for (TaskRecord record : report.tasks()) {
      ChunkContext context = chunk.context(number++);
      if (record.state() != TaskState.CANCELLED) {
        outcomes.add(of(context, record));
      }
    }
    return outcomes;
  }

  private static ChunkOutcome of(ChunkContext context, TaskRecord record) {
    int index = context.task().index();
    ChunkTimes times = new ChunkTimes(record.started().toNanos(), record.running().toNanos());
    if (record.state() == TaskState.SUCCEEDED) {
      return new ChunkOutcome.Returned(index, record.values(), times, context.events());
    }
    boolean timedOut = record.state() == TaskState.TIMED_OUT;
    Throwable thrown = record.failure().orElseThrow();
    return new ChunkOutcome.Threw(
        index,
        timedOut ? renamed(thrown, record.id(), context.task().id()) : thrown,
        timedOut,
        times,
        context.events());
  }

  /** A limit names the task as the run that sent it does. */
  private static Throwable renamed(Throwable timeout, String here, String there) {
    String message = String.valueOf(timeout.getMessage());
    TaskTimeoutException renamed = new TaskTimeoutException(message.replace(here, there));
    renamed.setStackTrace(timeout.getStackTrace());
    return renamed;
  }
}
