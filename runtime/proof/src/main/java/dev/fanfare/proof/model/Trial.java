package dev.fanfare.proof.model;

import dev.fanfare.api.RetryAfterException;
import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.plan.BackoffPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.TaskTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the attempts of one task, one after the other.
 *
 * @param <B> the bot's class
 */
final class Trial<B> {

  private final B bot;
  private final StepPlan<B> step;
  private final Pace pace;
  private final int maxAttempts;
  private final BackoffPlan backoff;

  private Duration running = Duration.ZERO;
  private boolean stubborn;
  private Optional<Duration> rested = Optional.of(Duration.ZERO);

  Trial(Plan<B> plan, B bot, StepPlan<B> step, Pace pace) {
    this.bot = bot;
    this.step = step;
    this.pace = pace;
    this.maxAttempts = 1 + step.retries().orElse(plan.retries());
    this.backoff = step.backoff().orElse(plan.backoff());
  }

  Fate of(PlannedCall call) {
    if (call.blockedBy().isPresent()) {
      return Fate.SKIPPED;
    }
    for (int attempt = 1; ; attempt++) {
      Duration takes = pace.takes(call.id(), attempt);
      Duration limit = step.timeout().orElse(takes);
      boolean late = takes.compareTo(limit) > 0;
      running = running.plus(late ? limit : takes);
      Throwable failure;
      boolean again;
      if (late) {
        stubborn |= pace.stubborn(call.id(), attempt);
        failure = new TaskTimeoutException("attempt " + attempt + " of " + call.id());
        again = true;
      } else {
        try {
          List<Object> values = invoke(call, attempt);
          return new Fate(TaskState.SUCCEEDED, attempt, values, null, running, rested, stubborn);
        } catch (Yielded.Final e) {
          failure = e.failure();
          again = false;
        } catch (Throwable e) {
          failure = e;
          again = mayRetry(e);
        }
      }
      if (!again || attempt == maxAttempts) {
        TaskState state = late ? TaskState.TIMED_OUT : TaskState.FAILED;
        return new Fate(state, attempt, List.of(), failure, running, rested, stubborn);
      }
      rest(failure, attempt);
    }
  }

  private List<Object> invoke(PlannedCall call, int attempt) throws Throwable {
    ModelCall arguments =
        new ModelCall(call, new ModelContext(step, call.id(), attempt, maxAttempts));
    @Nullable Object returned = step.invoker().invoke(bot, arguments);
    return Yielded.values(returned, step);
  }

  private boolean mayRetry(Throwable failure) {
    boolean aborts = step.abortOn().stream().anyMatch(type -> type.isInstance(failure));
    boolean listed =
        step.retryOn().isEmpty()
            || step.retryOn().stream().anyMatch(type -> type.isInstance(failure));
    return !aborts && listed;
  }

  private void rest(Throwable failure, int attempt) {
    if (failure instanceof RetryAfterException wait) {
      rested = rested.map(wait.delay()::plus);
    } else if (backoff.jitter() > 0) {
      rested = Optional.empty();
    } else {
      rested = rested.map(wait(attempt)::plus);
    }
  }

  /** {@code min(max, initial × multiplier^(n-1))} before retry n. */
  private Duration wait(int retry) {
    double nanos = backoff.initial().toNanos() * Math.pow(backoff.multiplier(), retry - 1.0);
    return nanos >= backoff.max().toNanos() ? backoff.max() : Duration.ofNanos((long) nanos);
  }
}
