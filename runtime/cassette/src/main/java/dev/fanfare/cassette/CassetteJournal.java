package dev.fanfare.cassette;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.plan.Call;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.spi.CallReplay;
import dev.fanfare.runtime.spi.Journal;
import dev.fanfare.runtime.spi.JournalEntry;
import dev.fanfare.runtime.spi.RecordedSuccess;
import dev.fanfare.runtime.spi.Recovery;
import dev.fanfare.runtime.spi.ReplayedCall;
import dev.fanfare.runtime.spi.StepKeys;
import dev.fanfare.runtime.spi.StepReplay;
import org.jspecify.annotations.Nullable;

/** The journal of one run with a cassette: another journal, and the calls beside it. */
final class CassetteJournal implements Journal, CallReplay {

  private final Journal other;
  private final CassetteSession session;

  CassetteJournal(Journal other, CassetteSession session) {
    this.other = other;
    this.session = session;
  }

  @Override
  public CallReplay calls() {
    return this;
  }

  @Override
  public StepReplay step(String runId, StepPlan<?> step, StepKeys keys) {
    StepReplay own = session.open(step, keys);
    CallReplay outer = other.calls();
    if (outer == CallReplay.NONE) {
      return own;
    }
    StepReplay around = outer.step(runId, step, keys);
    return call -> around.answer(new AnsweredCall(call, own));
  }

  /** A call whose own method is the cassette: what the other journal does comes before. */
  private record AnsweredCall(ReplayedCall call, StepReplay own) implements ReplayedCall {
    @Override
    public int task() {
      return call.task();
    }

    @Override
    public Call arguments() {
      return call.arguments();
    }

    @Override
    public @Nullable Object invoke() throws Throwable {
      return own.answer(call);
    }

    @Override
    public boolean isWanted() {
      return call.isWanted();
    }
  }

  @Override
  public Recovery recovery() {
    return other.recovery();
  }

  @Override
  public void begin(RunStart run) {
    session.begin(run);
    other.begin(run);
  }

  @Override
  public void step(String runId, StepStart step) {
    other.step(runId, step);
  }

  @Override
  public void reuse(String runId, JournalEntry entry, RecordedSuccess from) {
    if (entry.step().cassette()) {
      session.reused(entry.task().id());
    }
    other.reuse(runId, entry, from);
  }

  @Override
  public void append(String runId, JournalEntry entry, Runnable committed) {
    TaskState state = entry.task().state();
    if (entry.step().cassette() && (state == TaskState.SUCCEEDED || state == TaskState.FAILED)) {
      session.ended(entry.step(), entry.position());
    }
    other.append(runId, entry, committed);
  }

  @Override
  public void flush(String runId, int order) {
    other.flush(runId, order);
  }

  @Override
  public void close(String runId, RunState state) {
    try {
      session.close(state);
    } catch (RuntimeException e) {
      other.close(runId, RunState.FAILED);
      throw e;
    }
    other.close(runId, state);
  }
}
