package dev.fanfare.bots.internal.run;

import dev.fanfare.bots.model.BotContext;
import dev.fanfare.runtime.BotRun;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.RunHandle;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.result.RunFailedException;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.spi.Environment;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An orchestrated bot: an attempt is a whole run of the engine.
 *
 * @param <B> the bot's class
 */
public final class PlanTask<B> implements BotTask {

  private final Orchestrator<B> orchestrator;
  private final Plan<B> plan;
  private final Consumer<BotRun<B>> setup;

  public PlanTask(Orchestrator<B> orchestrator, Plan<B> plan, Consumer<BotRun<B>> setup) {
    this.orchestrator = orchestrator;
    this.plan = plan;
    this.setup = setup;
  }

  @Override
  public AttemptOutcome attempt(BotContext context, Environment environment) {
    BotRun<B> run = Fanfare.bot(orchestrator, plan).environment(environment);
    setup.accept(run);
    return outcome(await(run.listener(new RunEventRelay(context)).start()));
  }

  /** Finds out now whether the plan's thread setup can be made here at all. */
  @Override
  public void check() {
    plan.threadSetup()
        .ifPresent(
            make -> {
              var unused = make.get();
            });
  }

  /**
   * Waits for the end of the run. An interrupt cancels the run, and the wait goes on until it has
   * ended.
   */
  private static RunReport await(RunHandle handle) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return handle.await();
        } catch (InterruptedException e) {
          interrupted = true;
          handle.cancel();
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static AttemptOutcome outcome(RunReport report) {
    long attempts = report.tasks().stream().mapToLong(TaskRecord::attempts).sum();
    return new AttemptOutcome(
        report.state(),
        failure(report),
        attempts,
        attempts - report.summary().succeeded(),
        report,
        null);
  }

  private static @Nullable Throwable failure(RunReport report) {
    if (report.state() == RunState.SUCCEEDED || report.state() == RunState.CANCELLED) {
      return null;
    }
    try {
      var unused = report.orThrow();
      return null;
    } catch (RunFailedException e) {
      return e;
    }
  }
}
