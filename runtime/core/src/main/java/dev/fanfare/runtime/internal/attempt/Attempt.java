package dev.fanfare.runtime.internal.attempt;

import dev.fanfare.api.CallRefusal;
import dev.fanfare.api.TaskContext;
import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.internal.limit.PermitLimiter;
import dev.fanfare.runtime.plan.Call;
import dev.fanfare.runtime.result.FailureText;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import jdk.jfr.FlightRecorder;
import org.jspecify.annotations.Nullable;

/**
 * An attempt: the task, when it began, and its outcome. One object per worker, used again for each
 * of its attempts. Belongs to the thread that makes the attempt; the permit alone is also given
 * back by others, under the run's lock.
 */
public final class Attempt implements Call, Supplier<TaskContext> {

  private final AttemptScope scope;
  private final int worker;
  private final AttemptState state;
  private final BooleanSupplier wanted;

  private @Nullable StepRun step;
  private int task;
  private long startedAt;
  private long endedAt;
  private boolean timedOut;
  private @Nullable Object value;
  private @Nullable Throwable thrown;
  private @Nullable AttemptContext context;
  private @Nullable PermitLimiter permit;
  private long permitNumber;
  private @Nullable Duration refused;
  private @Nullable AttemptEvent event;

  /**
   * Creates an attempt of nothing yet.
   *
   * @param scope the run
   * @param worker the number of the worker that makes it
   * @param state says whether it is still wanted
   */
  public Attempt(AttemptScope scope, int worker, AttemptState state) {
    this.scope = scope;
    this.worker = worker;
    this.state = state;
    wanted = () -> state.isWanted(state.current());
  }

  /**
   * Makes this the attempt of a task; nothing has been called yet.
   *
   * @param at when it began, in nanoseconds from the run's start
   */
  public void begin(StepRun of, int index, long at) {
    step = of;
    task = index;
    startedAt = at;
  }

  /** Makes this an attempt of something that is no task, such as a lifecycle method. */
  public void beginOther() {
    step = null;
  }

  /** Returns whether this is the attempt of a task. */
  public boolean isOfTask() {
    return step != null;
  }

  /** Says what is attempted: {@code task 'load[3]'}, or that it is no task. */
  public String describe() {
    StepRun current = step;
    return current == null
        ? "a method of the run"
        : "task '" + current.table().ids().id(task) + "'";
  }

  /** Forgets the outcome of the attempt before. */
  public void clear() {
    value = null;
    thrown = null;
    context = null;
    event = null;
    endedAt = 0;
    timedOut = false;
    refused = null;
  }

  /** Starts the flight recorder's event, if a recording wants it. */
  public void startEvent() {
    // Asked first: to load the event's class for nothing would cost more than a small run.
    if (step != null && FlightRecorder.isInitialized()) {
      event = AttemptEvent.start(this);
    }
  }

  /** Ends the flight recorder's event. */
  public void endEvent() {
    if (event != null) {
      event.end();
    }
  }

  /**
   * Hands the event to the recorder.
   *
   * @param counted whether the attempt's end counted: it had not been closed before
   */
  public void commitEvent(boolean counted) {
    if (event != null) {
      event.commit(scope.spec().runId(), this, counted);
    }
  }

  /** Records what the call returned. */
  public void returned(@Nullable Object result) {
    value = result;
  }

  /**
   * Records what the call threw. Its author's code is asked for its text here: on the attempt's own
   * thread and within its limit, whatever it does.
   */
  public void threw(Throwable failure) {
    thrown = failure;
    FailureText.keep(failure);
    refused = refusedFor(failure);
  }

  /** A refusal whose own code throws, or says nothing that can be waited for, is a failure. */
  private static @Nullable Duration refusedFor(Throwable failure) {
    if (failure instanceof CallRefusal refusal) {
      try {
        Duration wait = refusal.retryAfter();
        return wait == null || wait.isNegative() ? null : wait;
      } catch (Throwable e) {
        return null;
      }
    }
    return null;
  }

  /** Returns how long the call's refusal asks to wait; null if it was not refused. */
  public @Nullable Duration refused() {
    return refused;
  }

  /**
   * Records when it ran in another process.
   *
   * @param from when it began, in nanoseconds from the run's start
   * @param to when it ended, as well
   * @param pastLimit whether it ran past its limit
   */
  public void ranElsewhere(long from, long to, boolean pastLimit) {
    startedAt = from;
    endedAt = to;
    timedOut = pastLimit;
  }

  /** Returns when it ended, in nanoseconds from the run's start: now, unless it ran elsewhere. */
  public long endedAt(long now) {
    return endedAt == 0 ? now : endedAt;
  }

  /** Returns how its task ends if it threw and is not tried again. */
  public TaskState stateOfFailure() {
    return timedOut ? TaskState.TIMED_OUT : TaskState.FAILED;
  }

  /** Returns the number that stands for it in the state of its worker. */
  public long current() {
    return state.current();
  }

  /** Returns the step of the task. */
  public StepRun step() {
    StepRun current = step;
    if (current == null) {
      throw new IllegalStateException("worker " + worker + " is at no task");
    }
    return current;
  }

  /** Returns the task, numbered through its step. */
  public int task() {
    return task;
  }

  /** Returns the number of the worker that makes the attempt. */
  public int worker() {
    return worker;
  }

  /** Returns the time at which the attempt began, in nanoseconds from the run's start. */
  public long startedAt() {
    return startedAt;
  }

  /**
   * Returns which parts of its context the call has read, as the bits of {@code ObservedContext}.
   */
  public int observed() {
    return context == null ? 0 : context.observed();
  }

  /** Returns a check of whether the attempt is still open. */
  BooleanSupplier wanted() {
    return wanted;
  }

  /** Returns the call's value; null if it threw. */
  public @Nullable Object value() {
    return value;
  }

  /** Returns the exception that the call threw; null if it returned. */
  public @Nullable Throwable thrown() {
    return thrown;
  }

  /** This attempt as one that is over and did not succeed. */
  public FailedAttempt failed(long now) {
    return new FailedAttempt(step(), task, worker, startedAt, now);
  }

  @Override
  public TaskContext get() {
    AttemptContext made = context;
    if (made == null) {
      made = new AttemptContext(scope, this, state);
      context = made;
    }
    return made;
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // null may be given
  public <T> T get(int input) {
    return (T) step().table().inputs().arguments().get(input).value(task, this);
  }

  /** Returns whether the attempt holds a permit of its step's limit. */
  public boolean hasPermit() {
    return permit != null;
  }

  /**
   * Gives it a permit that has been taken of a limit, or none.
   *
   * @param number the attempt's number in the limit
   */
  public void permit(@Nullable PermitLimiter taken, long number) {
    permit = taken;
    permitNumber = number;
  }

  /** Returns the attempt's number in the limit of its permit; 0 if it holds none. */
  public long permitNumber() {
    return permit == null ? 0 : permitNumber;
  }

  /** Says to its limit, if it holds a permit, that it has succeeded; under the run's lock. */
  public void permitSucceeded() {
    if (permit != null) {
      permit.succeeded(permitNumber);
    }
  }

  /** Gives its permit back, if it holds one; called under the run's lock. */
  public void releasePermit() {
    PermitLimiter held = permit;
    if (held != null) {
      permit = null;
      held.release(permitNumber);
    }
  }
}
