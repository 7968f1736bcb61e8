package dev.fanfare.runtime.spi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outcome of one attempt of a chunk. */
public sealed interface ChunkOutcome {

  /** Returns the task's number in its step. */
  int index();

  /**
   * The task returned.
   *
   * @param index the task's number in its step
   * @param values what it yielded, as {@link dev.fanfare.runtime.result.TaskRecord#values}
   * @param times when it ran
   * @param events what it published
   */
  record Returned(
      int index, List<@Nullable Object> values, ChunkTimes times, List<ChunkEvent> events)
      implements ChunkOutcome {
    /** Copies the lists. */
    public Returned {
      values = Collections.unmodifiableList(new ArrayList<>(values));
      events = List.copyOf(events);
    }
  }

  /**
   * The task threw, or ran past its limit.
   *
   * @param index the task's number in its step
   * @param thrown what it threw
   * @param timedOut whether it ran past its limit
   * @param times when it ran
   * @param events what it published
   */
  record Threw(
      int index, Throwable thrown, boolean timedOut, ChunkTimes times, List<ChunkEvent> events)
      implements ChunkOutcome {
    /** Copies the events. */
    public Threw {
      events = List.copyOf(events);
    }
  }

  /**
   * The task cannot run elsewhere, or its value cannot be brought back: it is to run here.
   *
   * @param index the task's number in its step
   */
  record RunHere(int index) implements ChunkOutcome {}
}
