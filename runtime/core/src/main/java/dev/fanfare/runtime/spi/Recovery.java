package dev.fanfare.runtime.spi;

import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of earlier runs, beside the {@link Journal} that records this one. Called on workers'
 * threads, for one step at a time, before the step's tasks are offered. What it throws ends the run
 * as failed.
 */
public interface Recovery {

  /** Knows nothing: every task is called. */
  Recovery NONE =
      new Recovery() {
        @Override
        public StepCode code(Plan<?> plan, StepPlan<?> step) {
          throw new UnsupportedOperationException("nothing is recorded");
        }

        @Override
        public byte[] salt() {
          throw new UnsupportedOperationException("nothing is recorded");
        }

        @Override
        public List<@Nullable RecordedSuccess> find(Request request) {
          return Collections.nCopies(request.keys().size(), null);
        }
      };

  /**
   * Reads the code that a step's calls reach. Called once for each step of a run.
   *
   * @throws dev.fanfare.runtime.result.FanfareException if it cannot be read; the step's tasks are
   *     called then, and their successes are not reused; the message is the reason that is shown
   */
  StepCode code(Plan<?> plan, StepPlan<?> step);

  /** Returns the secret by which the digests of secret parameters are hidden: 16 bytes or more. */
  byte[] salt();

  /**
   * Finds recorded successes by their content keys and their number among equals. Whether what they
   * observed is still true is checked by the caller.
   *
   * @param request what is asked for
   * @return one for each task of the request, null where there is none
   */
  List<@Nullable RecordedSuccess> find(Request request);

  /**
   * A question for the successes of one step.
   *
   * @param runId the run that asks
   * @param step the step
   * @param keys the keys of its tasks
   */
  record Request(String runId, StepPlan<?> step, StepKeys keys) {}
}
