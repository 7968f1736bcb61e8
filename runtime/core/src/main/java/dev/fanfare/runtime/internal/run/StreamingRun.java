package dev.fanfare.runtime.internal.run;

import dev.fanfare.api.Priority;
import dev.fanfare.api.TaskContext;
import dev.fanfare.runtime.internal.attempt.StepRun;
import dev.fanfare.runtime.internal.lineage.StepExpansion;
import dev.fanfare.runtime.internal.phase.PhaseStage;
import dev.fanfare.runtime.internal.retry.RetryRule;
import dev.fanfare.runtime.internal.spec.RunSpec;
import dev.fanfare.runtime.internal.table.ContentDigests;
import dev.fanfare.runtime.internal.table.ElementList;
import dev.fanfare.runtime.internal.table.StepTable;
import dev.fanfare.runtime.internal.table.TaskArgument;
import dev.fanfare.runtime.internal.table.TaskIds;
import dev.fanfare.runtime.internal.table.TaskInputs;
import dev.fanfare.runtime.internal.worker.RunContext;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.Progress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A run whose tasks come one by one: one step, whose first input is what has been added. It goes on
 * until it is closed and all its tasks have ended. Thread-safe.
 */
public final class StreamingRun {

  /** Ranks of one priority lie below those of the next. */
  private static final int SEQUENCE_BITS = 56;

  private final RunContext context;
  private final StartedRun handle;
  private final TaskIds.Named ids = new TaskIds.Named();
  private final Map<Integer, Added> added = new ConcurrentHashMap<>();
  private final StepTable table;
  private final PhaseStage stage;
  private long sequence;
  private boolean closed;

  /**
   * An added task: the step's element, and the callback for the task's end.
   *
   * @param element what the step's method is given
   * @param priority its priority
   * @param ended called once when the task has ended; short, and never throws
   */
  public record Added(Object element, Priority priority, Runnable ended) {}

  private StreamingRun(RunSpec spec) {
    StepPlan<?> plan = spec.plan().steps().get(0);
    table = StepTable.growing(plan, 1, ids, new TaskInputs(List.of(new Elements())));
    StepRun step = new StepRun(StepExpansion.of(table), RetryRule.of(spec.plan(), plan), null, 0);
    step.ends(this::ended);
    AtomicReference<PhaseStage> made = new AtomicReference<>();
    Run run =
        Run.start(
            spec,
            settings -> {
              PhaseStage only = new PhaseStage(settings, 2, 1, List.of(step));
              only.expect();
              made.set(only);
              return only;
            });
    context = run;
    handle = run.handle();
    stage = Objects.requireNonNull(made.get());
  }

  /**
   * Opens a run for tasks to come.
   *
   * @param spec what to run: a plan of one step with one input
   */
  public static StreamingRun open(RunSpec spec) {
    return new StreamingRun(spec);
  }

  /**
   * Adds a task.
   *
   * @param name what its id is to be
   * @param what what it is
   * @return the task, or -1 if the intake is closed
   */
  public int add(String name, Added what) {
    return context.lock().with(() -> addLocked(name, what));
  }

  private int addLocked(String name, Added what) {
    if (closed || context.isOver()) {
      return -1;
    }
    int task = table.add(context.now());
    var unused = ids.add(name);
    added.put(task, what);
    stage.expect();
    long priority = what.priority().compareTo(Priority.CRITICAL);
    stage.add(task, (priority << SEQUENCE_BITS) + sequence++);
    return task;
  }

  /**
   * Cancels the tasks that wait for a worker or for a retry.
   *
   * @return how many that were
   */
  public int cancelWaiting() {
    return context.lock().with(() -> stage.cancelWaiting(context.now()));
  }

  /** Takes no more tasks: the run ends when those that there are have ended. */
  public void close() {
    context
        .lock()
        .locked(
            () -> {
              if (!closed) {
                closed = true;
                stage.close();
              }
            });
  }

  private void ended(int task) {
    Added what = added.remove(task);
    if (what != null) {
      what.ended().run();
    }
  }

  /** Reads the table while nothing changes. */
  public <T> T read(java.util.function.Function<StepTable, T> reader) {
    return context.lock().with(() -> reader.apply(table));
  }

  /** The run. */
  public StartedRun handle() {
    return handle;
  }

  /** Returns a snapshot of the run's progress. */
  public Progress progress() {
    return handle().progress();
  }

  private final class Elements implements TaskArgument {
    @Override
    public @Nullable Object value(int task, Supplier<TaskContext> context) {
      Added what = added.get(task);
      return what == null ? null : what.element();
    }

    @Override
    public byte[] digest(int task, ContentDigests<ElementList> digests) {
      Added what = added.get(task);
      return digests.value(what == null ? null : what.element());
    }
  }
}
