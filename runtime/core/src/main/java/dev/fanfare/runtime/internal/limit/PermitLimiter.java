package dev.fanfare.runtime.internal.limit;

import dev.fanfare.runtime.internal.spec.EngineTime;
import dev.fanfare.runtime.plan.LimitPlan;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A limit as one run sees it: how many attempts may run, how many may start in a time, and when it
 * opens again after a refusal. Called under the run's lock. Times are nanoseconds from the run's
 * start.
 */
public final class PermitLimiter {

  private final LimitPlan plan;
  private final LimitState state;
  private final long origin;
  private final Runnable waker;
  private final Consumer<Runnable> afterwards;
  private int refusals;
  private int pauses;
  private long paused;

  /**
   * A limit of one run, with all its permits.
   *
   * @param plan the limit
   */
  public PermitLimiter(LimitPlan plan) {
    this(plan, LimitState.open());
  }

  private PermitLimiter(LimitPlan plan, LimitState state) {
    this(plan, state, 0, () -> {}, action -> {});
  }

  private PermitLimiter(
      LimitPlan plan,
      LimitState state,
      long origin,
      Runnable waker,
      Consumer<Runnable> afterwards) {
    this.plan = plan;
    this.state = state;
    this.origin = origin;
    this.waker = waker;
    this.afterwards = afterwards;
  }

  /**
   * A limit of a step whose tasks name none, from the first refusal on.
   *
   * @param step the step's name
   * @param running how many of its attempts run, the refused one included
   */
  public static PermitLimiter ofStep(String step, int running) {
    return new PermitLimiter(new LimitPlan(step, 0, null), LimitState.begun(running));
  }

  /**
   * A limit that the process's runs share.
   *
   * @param plan the limit
   * @param limits the process's limits
   * @param origin the run's start by the limits' time source
   * @param waker wakes the run when another one has given a permit back
   * @param afterwards calls another run's waker, once the lock of this one has been released
   */
  public static PermitLimiter shared(
      LimitPlan plan,
      ProcessLimits limits,
      long origin,
      Runnable waker,
      Consumer<Runnable> afterwards) {
    LimitState state = limits.state(plan.name());
    state.wakers().add(waker);
    return new PermitLimiter(plan, state, origin, waker, afterwards);
  }

  /** Returns the limit. */
  public LimitPlan plan() {
    return plan;
  }

  /** Returns whether an attempt may start now. */
  public boolean free(long now) {
    return below() && freeAt(now) <= now;
  }

  /** Returns whether fewer attempts run than the limit allows. */
  public boolean below() {
    return state.below(plan);
  }

  /** Returns the time at which the next attempt may start, if one may: now, or later. */
  public long freeAt(long now) {
    return state.freeAt(plan, origin + now) - origin;
  }

  /** Takes a permit; returns the attempt's number in the limit, or 0 if there is none now. */
  public long take(long now) {
    return state.take(plan, origin + now);
  }

  /** An attempt that held a permit has ended. */
  public void release(long attempt) {
    state.release(attempt);
    wakeOthers();
  }

  /** An attempt that holds a permit has succeeded. */
  public void succeeded(long attempt) {
    state.succeeded(plan, attempt);
  }

  /**
   * An attempt has been refused: the limit closes for all its tasks.
   *
   * @param attempt its number; 0 if it began before the limit was
   * @param wait how long the limit closes, in nanoseconds
   * @param text what the refusal said
   * @return whether the limit was open before, and is not now
   */
  public boolean refused(long attempt, long now, long wait, String text) {
    boolean open = closedFor(now) == 0;
    refusals++;
    long longer = state.refused(plan, attempt, origin + now, wait, text);
    paused += longer;
    boolean closes = open && longer > 0;
    pauses += closes ? 1 : 0;
    return closes;
  }

  /** Returns how many attempts may run at the same time once the limit is open. */
  public int width() {
    return state.most(plan);
  }

  /** Returns for how many nanoseconds from now the limit is closed; 0 if it is open. */
  public long closedFor(long now) {
    long until = state.until();
    return until <= origin + now ? 0 : until - origin - now;
  }

  /** Returns what the last refusal said. */
  public String told() {
    return state.told();
  }

  /** Returns how many attempts of this run have been refused. */
  public int refusals() {
    return refusals;
  }

  /** Returns how often a refusal of this run has closed the limit. */
  public int pauses() {
    return pauses;
  }

  /** Returns for how long the refusals of this run have closed the limit, until now. */
  public Duration paused(long now) {
    return Duration.ofNanos(Math.max(0, Math.min(paused, EngineTime.LONGEST) - closedFor(now)));
  }

  /** Leaves a shared limit to the other runs. */
  public void close() {
    state.wakers().remove(waker);
    wakeOthers();
  }

  @SuppressWarnings("ReferenceEquality")
  private void wakeOthers() {
    for (Runnable other : state.wakers()) {
      if (other != waker) {
        afterwards.accept(other);
      }
    }
  }
}
