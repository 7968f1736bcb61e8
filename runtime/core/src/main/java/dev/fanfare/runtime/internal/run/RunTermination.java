package dev.fanfare.runtime.internal.run;

import dev.fanfare.runtime.internal.attempt.StopRequest;
import dev.fanfare.runtime.internal.phase.RunLimits;
import dev.fanfare.runtime.internal.spec.EngineTime;
import dev.fanfare.runtime.internal.spec.RunVerdict;
import dev.fanfare.runtime.internal.worker.RunContext;
import dev.fanfare.runtime.internal.worker.Workers;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.spi.Timers;
import dev.fanfare.text.DurationText;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The end of a run: by itself, at its time limit, on request, or because the engine has failed.
 * Called under the run's lock, unless said to take it.
 */
final class RunTermination {

  private final RunContext context;
  private final Workers workers;
  private final RunLimits limits;
  private final EngineOutcome outcome;
  private final RunJournal journal;
  private final RunEvents events;
  private final RunSnapshots snapshots;
  private final RunCompletion completion;
  private Timers.@Nullable Timer deadline;

  RunTermination(
      RunContext context,
      Workers workers,
      RunLimits limits,
      EngineOutcome outcome,
      RunJournal journal,
      RunEvents events,
      RunSnapshots snapshots,
      RunCompletion completion) {
    this.context = context;
    this.workers = workers;
    this.limits = limits;
    this.outcome = outcome;
    this.journal = journal;
    this.events = events;
    this.snapshots = snapshots;
    this.completion = completion;
  }

  /** Ends the run when it has lasted so long. */
  void watch(Duration limit) {
    StopRequest stop =
        StopRequest.deadline("the run ran past its limit of " + DurationText.format(limit));
    deadline = context.timer(EngineTime.nanos(limit), now -> stop(stop, now));
  }

  /** Watches the time limit no longer: the methods after the run start. */
  void endWatch() {
    if (deadline != null) {
      deadline.cancel();
    }
  }

  /** Ends the run early. Takes the lock. */
  void stop(StopRequest stop) {
    context.lock().locked(() -> stop(stop, context.now()));
  }

  private void stop(StopRequest stop, long now) {
    if (!outcome.isOver()) {
      outcome.verdict(new RunVerdict(stop.runState(), stop.reason(), null));
      workers.stage().stop(stop, now);
    }
  }

  /** Ends the run early, with a verdict in the place of any before. Takes the lock. */
  void fail(RunVerdict why) {
    context
        .lock()
        .locked(
            () -> {
              if (!outcome.isOver()) {
                outcome.overrule(why);
                workers.stage().stop(StopRequest.CANCEL, context.now());
              }
            });
  }

  /** Ends the run: its last stage is over. */
  void end(long now) {
    if (outcome.isOver()) {
      return;
    }
    endWatch();
    limits.close();
    outcome.end(now);
    outcome.overrule(journal.close(outcome.verdict()));
    RunReport last = snapshots.report();
    events.runEnded(now, last.state());
    completion.publish(last);
    // Last: who waits for the report need not wait until thousands of workers have been woken.
    workers.dismiss();
  }
}
