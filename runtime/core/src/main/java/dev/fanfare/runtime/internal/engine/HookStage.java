package dev.fanfare.runtime.internal.engine;

import dev.fanfare.runtime.plan.Call;
import dev.fanfare.runtime.plan.HookPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Invoker;
import org.jspecify.annotations.Nullable;

/** A lifecycle method that is called once per run. */
final class HookStage extends JobStage {

  private final HookPlan<?> hook;

  HookStage(Run run, int number, HookPlan<?> hook) {
    super(run, number);
    this.hook = hook;
  }

  @Override
  @SuppressWarnings("unchecked") // the plan and the bot are of one class
  @Nullable Object call(RunWorker worker) throws Throwable {
    return ((Invoker<Object>) hook.invoker()).invoke(run().spec().bot(), new Arguments());
  }

  @Override
  boolean isAlwaysDone() {
    return hook.when() == HookPlan.When.AFTER_RUN;
  }

  @Override
  void over(@Nullable Object value, @Nullable Throwable thrown, long now) {
    run().course().hookOver(hook, thrown, now);
  }

  private final class Arguments implements Call {
    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> T get(int index) {
      Input input = hook.inputs().get(index);
      if (input instanceof Input.Param param) {
        return run().spec().params().get(param.name());
      }
      if (input instanceof Input.Report) {
        return (T) run().report();
      }
      throw new IllegalStateException("a method around the run cannot take " + input);
    }
  }
}
