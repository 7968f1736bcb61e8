package dev.fanfare.spark;

import dev.fanfare.api.EventLevel;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The outcomes of a chunk on their way back.
 *
 * @param refusal why the executor could not run the chunk at all, or null
 * @param nanos how long the chunk ran
 * @param outcomes of its tasks
 */
record ChunkReply(@Nullable String refusal, long nanos, List<WireOutcome> outcomes)
    implements Serializable {

  private static final long serialVersionUID = 1;

  /** The kind of an outcome. */
  enum Kind {
    /** The task returned. */
    RETURNED,
    /** The task threw. */
    THREW,
    /** The task ran past its limit. */
    TIMED_OUT,
    /** The task is to run in the driver. */
    RUN_HERE
  }

  /**
   * An outcome.
   *
   * @param index the task's number in its step
   * @param kind what it is
   * @param values what the task yielded
   * @param thrown what it threw, serialized; empty if nothing
   * @param started nanoseconds from the chunk's start to its own
   * @param running how long it ran
   * @param events what it published
   */
  @SuppressWarnings("ArrayRecordComponent") // compared nowhere
  record WireOutcome(
      int index,
      Kind kind,
      List<WireValue> values,
      byte[] thrown,
      long started,
      long running,
      List<WireEvent> events)
      implements Serializable {
    private static final long serialVersionUID = 1;
  }

  /**
   * An event that a task published.
   *
   * @param level how much it matters
   * @param message one sentence
   * @param data further values
   */
  record WireEvent(EventLevel level, String message, Map<String, String> data)
      implements Serializable {
    private static final long serialVersionUID = 1;
  }
}
