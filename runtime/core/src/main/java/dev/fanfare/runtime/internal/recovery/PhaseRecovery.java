package dev.fanfare.runtime.internal.recovery;

import dev.fanfare.api.Reuse;
import dev.fanfare.runtime.internal.record.TaskView;
import dev.fanfare.runtime.internal.spec.RunSpec;
import dev.fanfare.runtime.internal.table.RecordedStep;
import dev.fanfare.runtime.internal.table.StepTable;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.spi.CallReplay;
import dev.fanfare.runtime.spi.Journal;
import dev.fanfare.runtime.spi.JournalEntry;
import dev.fanfare.runtime.spi.RecordedSuccess;
import dev.fanfare.runtime.spi.Recovery;
import dev.fanfare.runtime.spi.StepCode;
import dev.fanfare.runtime.spi.StepKeys;
import dev.fanfare.runtime.spi.StepReplay;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts recorded successes into the tables of a run before their tasks are offered. Used by one
 * thread at a time.
 */
public final class PhaseRecovery {

  private final RunSpec spec;
  private final Instant clock;
  private final Journal journal;
  private final Recovery recovery;
  private @Nullable KeyBuilder keys;
  private @Nullable KeyBuilder inputKeys;

  /**
   * Creates the recovery of a run.
   *
   * @param clock where the tasks' clock stands
   */
  public PhaseRecovery(RunSpec spec, Instant clock) {
    this.spec = spec;
    this.clock = clock;
    journal = spec.environment().journal();
    recovery = journal.recovery();
  }

  /** Records that the run begins. */
  public void begin() {
    if (journal != Journal.NONE) {
      journal.begin(
          new Journal.RunStart(
              spec.runId(), spec.plan(), spec.params().values(), spec.seed(), clock));
    }
  }

  /**
   * Restores what is recorded of a step's tasks.
   *
   * @param table the tasks; those that are skipped have ended
   */
  public void restore(StepTable table) {
    if (journal == Journal.NONE) {
      return;
    }
    StepPlan<?> step = table.plan();
    if (recovery == Recovery.NONE) {
      journal.step(
          spec.runId(), new Journal.StepStart(step, table.order(), table.size(), null, null));
      return;
    }
    CodeOrObstacle found = code(step);
    journal.step(
        spec.runId(),
        new Journal.StepStart(step, table.order(), table.size(), found.code, found.obstacle));
    StepKeys stepKeys = keys().build(table, found.code, found.obstacle);
    table.record(new RecordedStep(stepKeys));
    if (found.obstacle == null) {
      restore(table, stepKeys);
    }
  }

  private void restore(StepTable table, StepKeys stepKeys) {
    List<@Nullable RecordedSuccess> found =
        recovery.find(new Recovery.Request(spec.runId(), table.plan(), stepKeys));
    for (int task = 0; task < table.size(); task++) {
      RecordedSuccess success = found.get(task);
      if (success != null
          && !table.hasEnded(task)
          && stepKeys.obstacle(task).isEmpty()
          && ObservationCheck.holds(success, spec, clock, table.ids().id(task))) {
        table.restore(task, success);
        journal.reuse(spec.runId(), entry(table, task), success);
      }
    }
  }

  /**
   * Prepares the replay of a step's calls.
   *
   * @param table the tasks; those that are reused or skipped have ended
   * @return null if the calls are the bot's alone
   */
  public @Nullable StepReplay replay(StepTable table) {
    StepPlan<?> step = table.plan();
    CallReplay calls = journal.calls();
    if (!step.cassette() || calls == CallReplay.NONE) {
      return null;
    }
    if (inputKeys == null) {
      inputKeys = KeyBuilder.ofInputs(spec);
    }
    return calls.step(spec.runId(), step, inputKeys.buildOfInputs(table));
  }

  /** Returns the journal entry of a task that has ended. */
  public static JournalEntry entry(StepTable table, int task) {
    RecordedStep recorded = table.recorded();
    TaskView view = new TaskView(table, task);
    return recorded == null
        ? new JournalEntry(view, table.plan(), task, null, 0, null)
        : new JournalEntry(
            view,
            table.plan(),
            task,
            recorded.keys(),
            recorded.observed(task),
            recorded.digest(task));
  }

  private record CodeOrObstacle(@Nullable StepCode code, @Nullable String obstacle) {}

  private CodeOrObstacle code(StepPlan<?> step) {
    if (step.reuse().from() == Reuse.NEVER) {
      return new CodeOrObstacle(null, "it is never reused, as its @Task says");
    }
    try {
      return new CodeOrObstacle(recovery.code(spec.plan(), step), null);
    } catch (FanfareException e) {
      return new CodeOrObstacle(null, e.getMessage());
    }
  }

  private KeyBuilder keys() {
    KeyBuilder builder = keys;
    if (builder == null) {
      builder = KeyBuilder.of(spec, recovery.salt());
      keys = builder;
    }
    return builder;
  }
}
