package dev.fanfare.cassette;

import dev.fanfare.cassette.CassetteEntry.CallId;
import dev.fanfare.cassette.CassetteSession.SessionTools;
import dev.fanfare.cassette.RecordedCall.ReturnedAnswer;
import dev.fanfare.cassette.RecordedCall.ThrownFailure;
import dev.fanfare.codec.UnreadableValueException;
import dev.fanfare.codec.UnstorableValueException;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.result.UnrecordedCallException;
import dev.fanfare.runtime.spi.ReplayedCall;
import dev.fanfare.runtime.spi.StepKeys;
import dev.fanfare.runtime.spi.StepReplay;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;

/** The calls of one step of a run with a cassette. Thread-safe. */
final class StepCassette implements StepReplay {

  private final CassetteSession session;
  private final StepPlan<?> step;
  private final @Nullable TypeRef type;
  private final StepKeys keys;
  private final AtomicIntegerArray replayed;
  private final Map<Integer, CallRecording> recordings = new ConcurrentHashMap<>();

  StepCassette(CassetteSession session, StepPlan<?> step, @Nullable TypeRef type, StepKeys keys) {
    this.session = session;
    this.step = step;
    this.type = type;
    this.keys = keys;
    replayed = new AtomicIntegerArray(keys.size());
  }

  @Override
  public @Nullable Object answer(ReplayedCall call) throws Throwable {
    CallId id = id(call.task());
    CassetteEntry entry = session.content().entries().get(id);
    if (entry != null) {
      List<RecordedCall> calls = entry.calls();
      int next = replayed.getAndIncrement(call.task());
      // A task with more retries than it had then meets its last end again.
      return replay(calls.get(Math.min(next, calls.size() - 1)), entry);
    }
    if (session.mode() == CassetteMode.REPLAY) {
      throw new UnrecordedCallException(new MissText(session, step, keys).of(call, id));
    }
    return record(call, id);
  }

  private CallId id(int task) {
    byte[] key = keys.key(task);
    if (key == null) {
      throw refusal("its call cannot be matched: " + keys.obstacle(task).orElse(""));
    }
    return new CallId(step.name(), HexFormat.of().formatHex(key), keys.nth(task));
  }

  private @Nullable Object replay(RecordedCall recorded, CassetteEntry entry) throws Exception {
    if (recorded instanceof ThrownFailure failure) {
      throw session.tools().failures().replayed(failure);
    }
    try {
      return value(((ReturnedAnswer) recorded).json());
    } catch (UnreadableValueException e) {
      throw new UnrecordedCallException(
          "cassette %s has no answer for '%s' any more: %s; record it again"
              .formatted(session.file().place(entry), step.name(), e.getMessage()));
    }
  }

  private @Nullable Object record(ReplayedCall call, CallId id) throws Throwable {
    CallRecording recording =
        recordings.computeIfAbsent(
            call.task(),
            task -> new CallRecording(id, session.tools().inputs().of(step, call), why(task)));
    recording.begin();
    try {
      Object value = call.invoke();
      if (!call.isWanted()) {
        return value;
      }
      ReturnedAnswer answer = answerOf(value);
      Object replayed = readBack(answer);
      recording.end(answer);
      return replayed;
    } catch (UnrecordedCallException e) {
      throw e;
    } catch (Exception e) {
      if (!call.isWanted() || e instanceof InterruptedException) {
        throw e;
      }
      FailureReplay failures = session.tools().failures();
      ThrownFailure failure = failures.recorded(e);
      recording.end(failure);
      throw failures.asReplayed(e, failure);
    }
  }

  /** Returns what a replay yields: in the run that records, what follows is then the same. */
  private @Nullable Object readBack(ReturnedAnswer answer) {
    try {
      return value(answer.json());
    } catch (UnreadableValueException e) {
      throw refusal("what it yields is nothing without the secrets in it: " + e.getMessage());
    }
  }

  /** Returns what stands in the file. */
  private ReturnedAnswer answerOf(@Nullable Object value) {
    if (type == null) {
      return new ReturnedAnswer(null);
    }
    SessionTools tools = session.tools();
    try {
      var unused = tools.codec().encodeVerified(type, value);
      return new ReturnedAnswer(tools.mask().hide(tools.codec().toJson(type, value)));
    } catch (UnstorableValueException e) {
      throw refusal("what it yields cannot be recorded: " + e.getMessage());
    }
  }

  private @Nullable Object value(@Nullable String json) {
    return type == null || json == null ? null : session.tools().codec().fromJson(type, json);
  }

  private UnrecordedCallException refusal(String why) {
    String message = "step '%s': %s".formatted(step.name(), why);
    session.refused(message);
    return new UnrecordedCallException(message);
  }

  private String why(int task) {
    return HexFormat.of().formatHex(keys.why(task));
  }

  /** Returns what has been recorded of a task that has ended; empty if that is not all. */
  Optional<CassetteEntry> entry(int task) {
    CallRecording recording = recordings.remove(task);
    return recording == null ? Optional.empty() : recording.complete();
  }
}
