package dev.fanfare.runtime.internal.limit;

import dev.fanfare.runtime.internal.spec.EngineTime;
import dev.fanfare.runtime.plan.LimitPlan;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The permits of a limit, and what it has learnt from refusals. Of one run, or of all runs in the
 * process that name it. Thread-safe. Times are those of the time source, in nanoseconds.
 *
 * <p>It learns as TCP does: a refusal closes the limit until the time that the server asked for,
 * and halves its width, the number of attempts that may run at the same time. Attempts that began
 * before are likely to be refused as well, for the same reason: those refusals move the time, and
 * leave the width. When the time has come, one attempt goes first, as a probe; once one that began
 * after the last refusal has succeeded, as many may run as the width allows, and each further
 * success adds one.
 *
 * <p>Attempts are numbered in the order in which they take their permits, from 1: so that it is
 * exact which of them began before a refusal, though all happen in the same nanosecond.
 */
final class LimitState {

  private static final int UNLIMITED = Integer.MAX_VALUE;

  private final StartHistory starts = new StartHistory();
  private final List<Runnable> wakers = new CopyOnWriteArrayList<>();
  private int running;
  // Of those that run, how many began after the last refusal.
  private int fresh;
  private long begun;
  private long cutAt;
  private long refusedAt;
  private int width;
  private boolean probing;
  private long until = Long.MIN_VALUE;
  private String told = "";

  private LimitState(int width, long begun) {
    this.width = width;
    this.begun = begun;
  }

  /** A limit with all its permits. */
  static LimitState open() {
    return new LimitState(UNLIMITED, 0);
  }

  /**
   * A limit of attempts some of which run already, without a permit; one of those, which stands for
   * all, has number 1.
   *
   * @param running how many, 1 or more
   */
  static LimitState begun(int running) {
    return new LimitState(running, 1);
  }

  /** Returns whether fewer attempts run than may. */
  synchronized boolean below(LimitPlan plan) {
    return running < most(plan) && (!probing || fresh == 0);
  }

  /** Returns the time from which the next attempt may start: now, or later. */
  synchronized long freeAt(LimitPlan plan, long now) {
    long open = Math.max(now, until);
    return plan.rate() == null
        ? open
        : starts.freeAt(plan.rate().permits(), EngineTime.nanos(plan.rate().per()), open);
  }

  /** Takes a permit; returns the number of the attempt, or 0 if there is none. */
  synchronized long take(LimitPlan plan, long now) {
    if (!below(plan) || freeAt(plan, now) > now) {
      return 0;
    }
    running++;
    fresh++;
    if (plan.rate() != null) {
      starts.add(now);
    }
    return ++begun;
  }

  /** An attempt that held a permit has ended. */
  synchronized void release(long attempt) {
    running--;
    if (attempt > refusedAt) {
      fresh--;
    }
  }

  /** An attempt that holds a permit has succeeded. */
  synchronized void succeeded(LimitPlan plan, long attempt) {
    if (attempt <= refusedAt) {
      return;
    }
    if (probing) {
      probing = false;
    } else if (width < cap(plan)) {
      width++;
    }
  }

  /**
   * An attempt has been refused.
   *
   * @param wait how long the limit closes, in nanoseconds
   * @param text what the refusal said
   * @return the nanoseconds by which the limit is closed longer than it was
   */
  synchronized long refused(LimitPlan plan, long attempt, long now, long wait, String text) {
    if (attempt > cutAt) {
      int most = most(plan);
      width = Math.max(1, (most == UNLIMITED ? running : most) / 2);
      cutAt = begun;
    }
    refusedAt = begun;
    fresh = 0;
    probing = true;
    told = text;
    long before = Math.max(now, until);
    until = Math.max(until, EngineTime.later(now, wait));
    return Math.max(0, until - before);
  }

  /** Returns how many attempts may run at the same time, once the limit is open. */
  synchronized int most(LimitPlan plan) {
    return Math.min(width, cap(plan));
  }

  private static int cap(LimitPlan plan) {
    return plan.concurrency() == 0 ? UNLIMITED : plan.concurrency();
  }

  /** Returns the time until which the limit is closed. */
  synchronized long until() {
    return until;
  }

  /** Returns what the last refusal said. */
  synchronized String told() {
    return told;
  }

  /** Returns what wakes the runs that share the limit. */
  List<Runnable> wakers() {
    return wakers;
  }
}
