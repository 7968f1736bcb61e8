package dev.fanfare.verify;

import dev.fanfare.runtime.plan.Invoker;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * The pauses before and after attempts that let them meet in other ways than they do by themselves.
 * A seed gives the same pauses in every run, though not the same meetings.
 */
public final class AttemptPauses {

  private static final long LONGEST_NANOS = 2_000_000;

  private final AtomicLong calls;

  /**
   * Pauses.
   *
   * @param seed which ones
   */
  public AttemptPauses(long seed) {
    calls = new AtomicLong(seed << 32);
  }

  /**
   * Returns an invoker that pauses before and after the call of another.
   *
   * @param invoker the other
   * @param <B> the bot's class
   */
  public <B> Invoker<B> around(Invoker<B> invoker) {
    return (bot, call) -> {
      long chance = mix(calls.incrementAndGet());
      pause(chance);
      try {
        return invoker.invoke(bot, call);
      } finally {
        pause(chance >>> 32);
      }
    };
  }

  private static void pause(long chance) {
    if ((chance & 3) == 0) {
      LockSupport.parkNanos((chance >>> 2) % LONGEST_NANOS);
    }
  }

  /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014). */
  private static long mix(long value) {
    long z = value * 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
