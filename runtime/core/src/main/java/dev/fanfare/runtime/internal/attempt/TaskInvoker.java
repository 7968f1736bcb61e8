package dev.fanfare.runtime.internal.attempt;

import dev.fanfare.api.ThreadSetup;
import dev.fanfare.runtime.internal.spec.CapturedContexts;
import dev.fanfare.runtime.internal.spec.RunSpec;
import dev.fanfare.runtime.internal.table.YieldedValues;
import dev.fanfare.runtime.plan.Call;
import dev.fanfare.runtime.plan.HookPlan;
import dev.fanfare.runtime.plan.Invoker;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.result.FailureText;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.spi.StepReplay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls the user's code for an attempt: the step's method, and the hooks around it. */
public final class TaskInvoker {

  private final Object bot;
  private final List<HookPlan<?>> before;
  private final List<HookPlan<?>> after;
  private final @Nullable ThreadSetup setup;
  private final CapturedContexts contexts;
  private final boolean plain;

  private TaskInvoker(
      Object bot,
      List<HookPlan<?>> before,
      List<HookPlan<?>> after,
      @Nullable ThreadSetup setup,
      CapturedContexts contexts) {
    this.bot = bot;
    this.before = before;
    this.after = after;
    this.setup = setup;
    this.contexts = contexts;
    plain = before.isEmpty() && after.isEmpty() && setup == null && contexts.isEmpty();
  }

  /**
   * Creates the invoker of a run.
   *
   * @throws FanfareException if the plan's thread setup cannot be made
   */
  public static TaskInvoker of(RunSpec spec) {
    Plan<?> plan = spec.plan();
    return new TaskInvoker(
        spec.bot(),
        hooks(plan, HookPlan.When.BEFORE_TASK),
        hooks(plan, HookPlan.When.AFTER_TASK),
        setup(plan),
        spec.contexts());
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

  /** Makes an attempt that has begun; returns what is to be kept of it. */
  public @Nullable Object make(Attempt attempt) throws Throwable {
    if (plain) {
      return invoke(attempt);
    }
    return contexts.isEmpty() ? prepared(attempt) : contexts.during(() -> prepared(attempt));
  }

  private @Nullable Object prepared(Attempt attempt) throws Throwable {
    if (setup == null) {
      return around(attempt);
    }
    setup.prepare();
    return releasing(attempt, setup);
  }

  private @Nullable Object invoke(Attempt attempt) throws Throwable {
    StepReplay replay = attempt.step().replay();
    return replay == null
        ? original(attempt)
        : new ReplayedAttempt(attempt, this::original).answerOf(replay);
  }

  private @Nullable Object original(Attempt attempt) throws Throwable {
    StepRun step = attempt.step();
    return YieldedValues.of(step.plan(), step.invoker().invoke(bot, attempt), attempt.wanted());
  }

  private @Nullable Object releasing(Attempt attempt, ThreadSetup prepared) throws Throwable {
    Object result = null;
    Throwable first = null;
    try {
      result = around(attempt);
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

  private @Nullable Object around(Attempt attempt) throws Throwable {
    Object result = null;
    Throwable first = null;
    try {
      for (HookPlan<?> hook : before) {
        call(hook, attempt);
      }
      result = invoke(attempt);
    } catch (Throwable e) {
      first = e;
    }
    for (HookPlan<?> hook : after) {
      try {
        call(hook, attempt);
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
  private void call(HookPlan<?> hook, Attempt attempt) throws Throwable {
    var unused = ((Invoker<Object>) hook.invoker()).invoke(bot, new WithContext(attempt));
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

  /** The arguments of a hook around an attempt: the attempt's context and nothing else. */
  private record WithContext(Attempt attempt) implements Call {
    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> T get(int input) {
      return (T) attempt.get();
    }
  }
}
