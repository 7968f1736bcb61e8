package dev.fanfare.runtime.internal.run;

import dev.fanfare.runtime.internal.attempt.Attempt;
import dev.fanfare.runtime.internal.spec.RunSpec;
import dev.fanfare.runtime.internal.worker.RunContext;
import dev.fanfare.runtime.internal.worker.Workers;
import dev.fanfare.runtime.plan.Call;
import dev.fanfare.runtime.plan.HookPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Invoker;
import dev.fanfare.runtime.result.RunReport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A lifecycle method that is called once per run. */
final class HookStage extends JobStage {

  /** Receives the outcome of a lifecycle method, under the run's lock. */
  interface Listener {
    void hookOver(HookPlan<?> hook, @Nullable Throwable thrown, long now);
  }

  private final RunSpec spec;
  private final HookPlan<?> hook;
  private final Supplier<RunReport> report;
  private final Listener listener;

  HookStage(
      RunContext context,
      Workers workers,
      int number,
      RunSpec spec,
      HookPlan<?> hook,
      Supplier<RunReport> report,
      Listener listener) {
    super(context, workers, number);
    this.spec = spec;
    this.hook = hook;
    this.report = report;
    this.listener = listener;
  }

  @Override
  @SuppressWarnings("unchecked") // the plan and the bot are of one class
  public @Nullable Object call(Attempt attempt) throws Throwable {
    Invoker<Object> invoker = (Invoker<Object>) hook.invoker();
    return spec.contexts().during(() -> invoker.invoke(spec.bot(), new Arguments()));
  }

  @Override
  boolean isAlwaysDone() {
    return hook.when() == HookPlan.When.AFTER_RUN;
  }

  @Override
  void over(@Nullable Object value, @Nullable Throwable thrown, long now) {
    listener.hookOver(hook, thrown, now);
  }

  private final class Arguments implements Call {
    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> T get(int index) {
      Input input = hook.inputs().get(index);
      if (input instanceof Input.Param param) {
        return spec.params().get(param.name());
      }
      if (input instanceof Input.Report) {
        return (T) report.get();
      }
      throw new IllegalStateException("a method around the run cannot take " + input);
    }
  }
}
