package dev.fanfare.runtime.internal.attempt;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.internal.limit.PermitLimiter;
import dev.fanfare.runtime.internal.lineage.StepExpansion;
import dev.fanfare.runtime.internal.record.StepCounts;
import dev.fanfare.runtime.internal.retry.RetryRule;
import dev.fanfare.runtime.internal.spec.EngineTime;
import dev.fanfare.runtime.internal.table.StepTable;
import dev.fanfare.runtime.internal.table.UnexpectedCountException;
import dev.fanfare.runtime.plan.Accessor;
import dev.fanfare.runtime.plan.Invoker;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.RunState;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** A step while its phase runs: its tasks, and how each is treated. */
public final class StepRun {

  private final StepExpansion expansion;
  private final StepTable table;
  private final Invoker<Object> invoker;
  private final RetryRule rule;
  private long timeout;
  // Set once more, under the lock, if the step names none and is refused.
  private volatile @Nullable PermitLimiter limiter;
  private final int base;
  private final AtomicInteger retries = new AtomicInteger();
  // Tasks above it are not begun any more.
  private volatile int bar = Integer.MAX_VALUE;
  private @Nullable StopRequest cut;
  private int scanned;
  private @Nullable IntConsumer ends;

  @SuppressWarnings("unchecked") // the plan and the bot are of one class
  public StepRun(
      StepExpansion expansion, RetryRule rule, @Nullable PermitLimiter limiter, int base) {
    this.expansion = expansion;
    this.table = expansion.table();
    this.rule = rule;
    this.limiter = limiter;
    this.base = base;
    invoker = (Invoker<Object>) plan().invoker();
    timeout = plan().timeout().map(EngineTime::nanos).orElse(0L);
  }

  /** The step that a task belongs to, the task being numbered through the phase. */
  public static StepRun of(int task, List<StepRun> steps) {
    int at = 0;
    while (task - steps.get(at).base >= steps.get(at).table.size()) {
      at++;
    }
    return steps.get(at);
  }

  public StepPlan<?> plan() {
    return table.plan();
  }

  public StepExpansion expansion() {
    return expansion;
  }

  public StepTable table() {
    return table;
  }

  public Invoker<Object> invoker() {
    return invoker;
  }

  public RetryRule rule() {
    return rule;
  }

  /** Returns how many attempts a task can make after its first. */
  public int retries(int task) {
    Accessor<?> own = plan().retriesBy().orElse(null);
    return own != null
            && FirstElement.of(table).read(own, task) instanceof Integer retries
            && retries >= 0
        ? retries
        : rule.retries();
  }

  /** Returns whether a task whose attempt threw is tried again. */
  public boolean triesAgain(int task, Throwable thrown) {
    return admits(task) && table.attempts(task) < retries(task) && rule.again(thrown);
  }

  /** Leaves the limit of each attempt to the process that makes it. */
  public void runElsewhere() {
    timeout = 0;
  }

  /** The limit of one attempt in nanoseconds; 0 if there is none. */
  public long timeout() {
    return timeout;
  }

  /** Returns the limit that its tasks need a permit of; null for none. Lock-free. */
  public @Nullable PermitLimiter limiter() {
    return limiter;
  }

  /** Gives a limit to a step that names none and has been refused. */
  public void hold(PermitLimiter own) {
    limiter = own;
  }

  /** The number in the phase of its first task. */
  public int base() {
    return base;
  }

  /** Returns whether a task may still be started. */
  public boolean admits(int task) {
    return task <= bar;
  }

  /** Lets no task above one be begun any more. */
  public void bar(int last) {
    bar = Math.min(bar, last);
  }

  /** The step is ended before its time. */
  public void cut(StopRequest stop) {
    if (cut == null && unfinished()) {
      cut = stop;
    }
    bar(-1);
  }

  /** Returns the reason why the step was ended early; null if it was not. */
  public @Nullable String cutReason() {
    return cut == null ? null : cut.reason();
  }

  public boolean unfinished() {
    return done() < table.size();
  }

  /**
   * Sets the listener that is called under the lock at the end of each task; only for a growing
   * table.
   */
  public void ends(IntConsumer listener) {
    ends = listener;
  }

  public void tellEnded(int task) {
    if (ends != null) {
      ends.accept(task);
    }
  }

  public int retries() {
    return retries.get();
  }

  public void retried() {
    retries.incrementAndGet();
  }

  /**
   * Returns how many tasks have ended. Counts on from the first task that had not ended, so that
   * the tasks themselves need not count.
   */
  public synchronized int done() {
    while (scanned < table.size() && table.hasEnded(scanned)) {
      scanned++;
    }
    int done = scanned;
    for (int task = scanned; task < table.size(); task++) {
      if (table.hasEnded(task)) {
        done++;
      }
    }
    return done;
  }

  public int failed() {
    return table.count(TaskState.FAILED) + table.count(TaskState.TIMED_OUT);
  }

  /** Returns whether the step's one task yielded more or fewer elements than are expected. */
  public boolean yieldedUnexpectedCount() {
    return plan().expect().isPresent()
        && plan().calledOnce()
        && table.size() == 1
        && table.failure(0) instanceof UnexpectedCountException;
  }

  /** Returns the step's final state; its last task must have ended. */
  public RunState state() {
    if (cut != null
        && (cut.runState() == RunState.TIMED_OUT || table.count(TaskState.CANCELLED) > 0)) {
      return cut.runState();
    }
    if (yieldedUnexpectedCount()) {
      return RunState.FAILED;
    }
    if (StepCounts.of(table).successRate() >= plan().minSuccess()) {
      return RunState.SUCCEEDED;
    }
    return failed() == 0 ? RunState.CANCELLED : RunState.FAILED;
  }
}
