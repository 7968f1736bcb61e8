package dev.fanfare.runtime.internal.phase;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The slots of a phase and the tasks they stand for.
 *
 * @param size how many slots
 * @param free how many of them, the first ones, need no permit
 * @param tasks by slot, the task; null if they are the same
 * @param ranks by slot, its place in the order of offer; empty if no slot needs a permit
 * @param limitQueues the slots that do
 */
@SuppressWarnings("ArrayRecordComponent") // columns, compared by nobody
record QueueOrder(
    int size, int free, int @Nullable [] tasks, int[] ranks, List<LimitQueue> limitQueues) {

  int task(int slot) {
    return tasks == null ? slot : tasks[slot];
  }
}
