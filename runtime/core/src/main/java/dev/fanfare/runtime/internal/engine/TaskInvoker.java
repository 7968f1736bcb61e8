package dev.fanfare.runtime.internal.engine;

import dev.fanfare.api.ThreadSetup;
import dev.fanfare.runtime.internal.spec.RunSpec;
import dev.fanfare.runtime.internal.table.YieldedValues;
import dev.fanfare.runtime.plan.Call;
import dev.fanfare.runtime.plan.HookPlan;
import dev.fanfare.runtime.plan.Invoker;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.result.FailureText;
import dev.fanfare.runtime.result.FanfareException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an attempt calls the user's code: the step's method, and what is called around it. */
final class TaskInvoker {

  private final Object bot;
  private final List<HookPlan<?>> before;
  private final List<HookPlan<?>> after;
  private final @Nullable ThreadSetup setup;
  private final boolean plain;

  private TaskInvoker(
      Object bot, List<HookPlan<?>> before, List<HookPlan<?>> after, @Nullable ThreadSetup setup) {
    this.bot = bot;
    this.before = before;
    this.after = after;
    this.setup = setup;
    plain = before.isEmpty() && after.isEmpty() && setup == null;
  }

  static TaskInvoker of(RunSpec spec) {
    Plan<?> plan = spec.plan();
    return new TaskInvoker(
        spec.bot(),
        hooks(plan, HookPlan.When.BEFORE_TASK),
        hooks(plan, HookPlan.When.AFTER_TASK),
        setup(plan));
  }

  private static List<HookPlan<?>> hooks(Plan<?> plan, HookPlan.When when) {
    return plan.hooks().stream()
        .filter(hook -> hook.when() == when)
        .<HookPlan<?>>map(hook -> hook)
        .toList();
  }

  private static @Nullable ThreadSetup setup(Plan<?> plan) {
    try {
      return plan.threadSetup().map(supplier -> (ThreadSetup) supplier.get()).orElse(null);
    } catch (RuntimeException e) {
      throw new FanfareException(
          "bot '%s' cannot start: making its threadSetup threw %s"
              .formatted(plan, FailureText.reason(e)),
          e);
    }
  }

  /** Makes the attempt that a worker has begun; returns what is to be kept of it. */
  @Nullable Object make(RunWorker worker, StepRun step) throws Throwable {
    if (plain) {
      return invoke(worker, step);
    }
    if (setup == null) {
      return around(worker, step);
    }
    setup.prepare();
    return releasing(worker, step, setup);
  }

  private @Nullable Object invoke(RunWorker worker, StepRun step) throws Throwable {
    return YieldedValues.of(step.plan(), step.invoker().invoke(bot, worker), worker.wanted());
  }

  private @Nullable Object releasing(RunWorker worker, StepRun step, ThreadSetup prepared)
      throws Throwable {
    Object result = null;
    Throwable first = null;
    try {
      result = around(worker, step);
    } catch (Throwable e) {
      first = e;
    }
    try {
      prepared.release();
    } catch (Throwable e) {
      first = with(first, e);
    }
    if (first != null) {
      throw first;
    }
    return result;
  }

  private @Nullable Object around(RunWorker worker, StepRun step) throws Throwable {
    Object result = null;
    Throwable first = null;
    try {
      for (HookPlan<?> hook : before) {
        call(hook, worker);
      }
      result = invoke(worker, step);
    } catch (Throwable e) {
      first = e;
    }
    for (HookPlan<?> hook : after) {
      try {
        call(hook, worker);
      } catch (Throwable e) {
        first = with(first, e);
      }
    }
    if (first != null) {
      throw first;
    }
    return result;
  }

  @SuppressWarnings("unchecked") // the plan and the bot are of one class
  private void call(HookPlan<?> hook, RunWorker worker) throws Throwable {
    var unused = ((Invoker<Object>) hook.invoker()).invoke(bot, new WithContext(worker));
  }

  private static Throwable with(@Nullable Throwable first, Throwable further) {
    if (first == null) {
      return further;
    }
    if (first != further) {
      first.addSuppressed(further);
    }
    return first;
  }

  /** What is called around an attempt takes the attempt's context and nothing else. */
  private record WithContext(RunWorker worker) implements Call {
    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> T get(int input) {
      return (T) worker.get();
    }
  }
}
