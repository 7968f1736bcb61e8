package dev.fanfare.spark;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A chunk on its way to an executor: names and bytes.
 *
 * @param botClass the name of the bot's class
 * @param bot the bot's name
 * @param params the values of its parameters, by name
 * @param files the paths among them that there are on the driver's machine
 * @param runId the run's id
 * @param seed the run's seed
 * @param clock where the tasks' clock stands
 * @param step the step's name
 * @param timeout the limit of each attempt, or null
 * @param threads how many tasks run at the same time
 * @param values the arguments that the tasks refer to
 * @param keys the class names of those values that are parts of keys, by their place
 * @param tasks the tasks
 */
record ChunkRequest(
    String botClass,
    String bot,
    Map<String, WireValue> params,
    List<String> files,
    String runId,
    long seed,
    Instant clock,
    String step,
    @Nullable Duration timeout,
    int threads,
    List<WireValue> values,
    Map<Integer, String> keys,
    List<WireTask> tasks)
    implements Serializable {

  private static final long serialVersionUID = 1;

  /** The place of an argument that is made where the task runs, or is null. */
  static final int NONE = -1;

  /**
   * A task of the chunk.
   *
   * @param index its number in its step
   * @param id its id
   * @param attempt which attempt it is
   * @param maxAttempts how many there can be
   * @param arguments the place of each argument among the values, or {@link #NONE}
   */
  @SuppressWarnings("ArrayRecordComponent") // compared nowhere
  record WireTask(int index, String id, int attempt, int maxAttempts, int[] arguments)
      implements Serializable {
    private static final long serialVersionUID = 1;
  }
}
