package dev.fanfare.runtime.spi;

import dev.fanfare.runtime.plan.Plan;
import java.time.Instant;
import java.util.Map;

/** The place where runs are recorded, and from which they are resumed. Thread-safe. */
public interface RunStore {

  /**
   * Prepares the recording of a new run. Nothing is written before the journal's {@link
   * Journal#begin}.
   *
   * @param plan the plan, overrides applied
   * @param reuse the recorded successes that stand for calls
   * @return the journal, for this run only
   * @throws dev.fanfare.runtime.result.FanfareException if the request names a run, step or task
   *     that does not exist
   */
  Journal record(Plan<?> plan, ReuseRequest reuse);

  /**
   * Reads what a recorded run was started with. Changes nothing.
   *
   * @param plan the plan, overrides applied
   * @param runId the id, a unique beginning of it, or {@code last}
   * @throws dev.fanfare.runtime.result.FanfareException if there is no such run, or it is of
   *     another bot
   */
  RecordedStart find(Plan<?> plan, String runId);

  /**
   * Takes over a recorded run: no other process writes to it from now on.
   *
   * @param plan the plan, overrides applied
   * @param runId the whole id
   * @param reuse the recorded successes that stand for calls
   * @return the journal of the run's next incarnation
   * @throws dev.fanfare.runtime.result.FanfareException if a process is working on the run; the
   *     message names it
   */
  Journal takeOver(Plan<?> plan, String runId, ReuseRequest reuse);

  /**
   * Registers how a run of this process is cancelled, for another process that asks the store to.
   *
   * @param runId the run
   * @param cancel called at most once, on a thread of the store
   */
  void onCancel(String runId, Runnable cancel);

  /**
   * The start of a recorded run, which a resumed one repeats.
   *
   * @param runId its whole id
   * @param seed its seed
   * @param clock where its tasks' clock stood
   * @param params its parameters by name; without secrets, which are not recorded
   */
  record RecordedStart(String runId, long seed, Instant clock, Map<String, Object> params) {

    /** Copies the parameters. */
    public RecordedStart {
      params = Map.copyOf(params);
    }
  }
}
