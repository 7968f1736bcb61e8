package dev.fanfare.proof.model;

import dev.fanfare.api.RetryAfterException;
import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.plan.BackoffPlan;
import dev.fanfare.runtime.plan.LimitPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.TaskTimeoutException;
import dev.fanfare.text.DurationText;
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
  private final List<LimitPlan> limits;

  private Duration running = Duration.ZERO;
  private boolean stubborn;
  private Optional<Duration> rested = Optional.of(Duration.ZERO);

  Trial(Plan<B> plan, B bot, StepPlan<B> step, Pace pace) {
    this.bot = bot;
    this.step = step;
    this.pace = pace;
    this.limits = plan.limits();
    this.maxAttempts = 1 + step.retries().orElse(plan.retries());
    this.backoff = step.backoff().orElse(plan.backoff());
  }

  Fate of(PlannedCall call) {
    if (call.blockedBy().isPresent()) {
      return Fate.SKIPPED;
    }
    int refusals = 0;
    for (int attempt = 1; ; attempt++) {
      Duration takes = pace.takes(call.id(), attempt, refusals);
      Duration limit = step.timeout().orElse(takes);
      boolean late = takes.compareTo(limit) > 0;
      running = running.plus(late ? limit : takes);
      Throwable failure;
      boolean again;
      if (late) {
        stubborn |= pace.stubborn(call.id(), attempt, refusals);
        failure = new TaskTimeoutException("attempt " + attempt + " of " + call.id());
        again = true;
      } else {
        try {
          List<Object> values = invoke(call, attempt);
          return new Fate(
              TaskState.SUCCEEDED, attempt, refusals, values, null, running, rested, stubborn);
        } catch (Yielded.Final e) {
          failure = e.failure();
          again = false;
        } catch (RetryAfterException e) {
          if (!aborts(e) && refusals < limit().maxRefusals()) {
            refusals++;
            attempt--;
            continue;
          }
          failure = aborts(e) ? e : rateLimited(call.id(), refusals + 1, e);
          again = false;
        } catch (Throwable e) {
          failure = e;
          again = mayRetry(e);
        }
      }
      if (!again || attempt == maxAttempts) {
        TaskState state = late ? TaskState.TIMED_OUT : TaskState.FAILED;
        return new Fate(state, attempt, refusals, List.of(), failure, running, rested, stubborn);
      }
      rest(attempt);
    }
  }

  private List<Object> invoke(PlannedCall call, int attempt) throws Throwable {
    ModelCall arguments =
        new ModelCall(call, new ModelContext(step, call.id(), attempt, maxAttempts));
    @Nullable Object returned = step.invoker().invoke(bot, arguments);
    return Yielded.values(returned, step);
  }

  private boolean aborts(Throwable failure) {
    return step.abortOn().stream().anyMatch(type -> type.isInstance(failure));
  }

  /** The limit that the step names; one of its own if it names none. */
  private LimitPlan limit() {
    return limits.stream()
        .filter(limit -> step.limit().filter(limit.name()::equals).isPresent())
        .findFirst()
        .orElseGet(() -> new LimitPlan(step.name(), 0, null));
  }

  private Throwable rateLimited(String task, int refusals, RetryAfterException last) {
    return new IllegalStateException(
        "RATE_LIMITED: %s refused %s %d times; the last time it asked for %s: %s: %s"
            .formatted(
                limit().name(),
                task,
                refusals,
                DurationText.format(last.delay()),
                "RetryAfterException",
                last.getMessage()));
  }

  private boolean mayRetry(Throwable failure) {
    boolean listed =
        step.retryOn().isEmpty()
            || step.retryOn().stream().anyMatch(type -> type.isInstance(failure));
    return !aborts(failure) && listed;
  }

  private void rest(int attempt) {
    if (backoff.jitter() > 0) {
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
