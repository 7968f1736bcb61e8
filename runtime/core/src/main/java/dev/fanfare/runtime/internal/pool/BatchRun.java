package dev.fanfare.runtime.internal.pool;

import dev.fanfare.runtime.internal.run.StartedRun;
import dev.fanfare.runtime.plan.Accessor;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Invoker;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.plan.Yield;
import dev.fanfare.runtime.result.BatchResult;
import dev.fanfare.runtime.result.Progress;
import dev.fanfare.runtime.result.RunReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One run of a batch.
 *
 * @param <I> the items' type
 * @param <O> the type of what comes of one
 */
public final class BatchRun<I, O> {

  private final WorkSettings settings;
  private final List<I> items;
  private final Invoker<WorkSettings> work;
  private final @Nullable Function<? super I, ?> priorityBy;

  /** A run to be. */
  public BatchRun(
      WorkSettings settings,
      Collection<I> items,
      Invoker<WorkSettings> work,
      @Nullable Function<? super I, ?> priorityBy) {
    this.settings = settings;
    this.items = new ArrayList<>(items);
    this.work = work;
    this.priorityBy = priorityBy;
  }

  /**
   * Works on all items.
   *
   * @param interval between progress calls, if there are to be any
   * @param callback what they call
   */
  public BatchResult<I, O> run(@Nullable Duration interval, @Nullable Consumer<Progress> callback) {
    StartedRun handle = StartedRun.start(settings.spec(step()));
    if (interval != null && callback != null) {
      handle.onProgress(interval, callback);
    }
    RunReport report = handle.join();
    return new BatchResult<>(new BatchItems<>(settings.name(), items, report), report);
  }

  private StepPlan.Builder<WorkSettings> step() {
    StepPlan.Builder<WorkSettings> step =
        StepPlan.<WorkSettings>of(settings.name(), work)
            .input(new Input.Given(items))
            .yields(Yield.NULLABLE, TypeRef.of(Object.class));
    if (priorityBy != null) {
      step.priorityBy(Accessor.of("priorityBy", priorityBy));
    }
    return step;
  }
}
