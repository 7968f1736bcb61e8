package dev.fanfare.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The faults that are injected into a task, or into every task of a step. Begun with {@link
 * TestRun#fault}; each call adds one. All of it happens before the bot's own method, which is
 * called only if nothing was thrown.
 */
public final class Fault {

  private final String name;
  private final List<Throws> thrown = new ArrayList<>();
  private Duration delay = Duration.ZERO;
  private double slowness = 1;
  private int hanging;
  private boolean deaf;

  Fault(String name) {
    this.name = Objects.requireNonNull(name, "task");
  }

  /**
   * Makes the first attempts fail.
   *
   * @param attempts how many, 1 or more
   * @param failure makes what they throw
   */
  public Fault fail(int attempts, Supplier<? extends Throwable> failure) {
    thrown.add(new Throws(positive(attempts), failure));
    return this;
  }

  /**
   * Makes every attempt fail.
   *
   * @param failure makes what they throw
   */
  public Fault failForever(Supplier<? extends Throwable> failure) {
    return fail(Integer.MAX_VALUE, failure);
  }

  /**
   * Makes the first attempts run out of memory.
   *
   * @param attempts how many, 1 or more
   */
  public Fault outOfMemory(int attempts) {
    return fail(attempts, () -> new OutOfMemoryError("injected into " + name));
  }

  /**
   * Makes every attempt take this time, in addition to earlier delays; an interrupt ends it.
   *
   * @param time 0 or more
   */
  public Fault delay(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("delay " + time + " of " + name + " is negative");
    }
    delay = delay.plus(time);
    return this;
  }

  /**
   * Makes every attempt take a multiple of the time that all delays together give it.
   *
   * @param factor 1 or more
   */
  public Fault slowDown(double factor) {
    if (!(factor >= 1)) {
      throw new IllegalArgumentException("factor " + factor + " of " + name + " is less than 1");
    }
    slowness *= factor;
    return this;
  }

  /** Makes every attempt hang: none ever returns, and all ignore their interrupts. */
  public Fault hang() {
    return hang(Integer.MAX_VALUE);
  }

  /**
   * Makes the first attempts hang: they never return, and ignore their interrupts.
   *
   * @param attempts how many, 1 or more
   */
  public Fault hang(int attempts) {
    hanging = Math.max(hanging, positive(attempts));
    return this;
  }

  /**
   * Makes every attempt take this time, in addition to earlier delays, and ignore its interrupts.
   *
   * @param time 0 or more
   */
  public Fault hang(Duration time) {
    deaf = true;
    return delay(time);
  }

  boolean isDeaf() {
    return deaf;
  }

  boolean befalls(TaskName task) {
    return task.is(name);
  }

  boolean hangs(int attempt) {
    return attempt <= hanging;
  }

  Duration added() {
    return delay;
  }

  double slowness() {
    return slowness;
  }

  void throwIfDue(int attempt) throws Throwable {
    for (Throws due : thrown) {
      if (attempt <= due.attempts()) {
        throw due.failure().get();
      }
    }
  }

  private int positive(int attempts) {
    if (attempts < 1) {
      throw new IllegalArgumentException(
          attempts + " attempts of " + name + " cannot fail; 1 or more");
    }
    return attempts;
  }

  private record Throws(int attempts, Supplier<? extends Throwable> failure) {}
}
