package dev.fanfare.cassette;

import dev.fanfare.cassette.CassetteEntry.CallId;
import dev.fanfare.codec.ValueCodec;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.spi.Journal.RunStart;
import dev.fanfare.runtime.spi.JournalEntry;
import dev.fanfare.runtime.spi.StepKeys;
import dev.fanfare.runtime.spi.StepReplay;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The use of a cassette by one run. Thread-safe. */
final class CassetteSession {

  private final CassetteMode mode;
  private final CassetteFile file;
  private final CassetteContent content;
  private final Consumer<String> notices;
  private final Instant now;
  private final Map<String, String> variables;
  private final Map<String, StepCassette> steps = new ConcurrentHashMap<>();
  private final SortedMap<CallId, CassetteEntry> made = new ConcurrentSkipListMap<>();
  // Why the recording cannot be complete.
  private final AtomicReference<@Nullable String> obstacle = new AtomicReference<>();
  private volatile @Nullable SessionTools tools;

  /**
   * The tools that depend on the parameters with which the run starts.
   *
   * @param params the parameters without secrets, as JSON
   */
  record SessionTools(
      ValueCodec codec, TextMask mask, InputText inputs, FailureReplay failures, String params) {}

  CassetteSession(
      CassetteMode mode,
      CassetteFile file,
      CassetteContent content,
      Consumer<String> notices,
      Instant now,
      Map<String, String> variables) {
    this.mode = mode;
    this.file = file;
    this.content = content;
    this.notices = notices;
    this.now = now.truncatedTo(ChronoUnit.SECONDS);
    this.variables = variables;
  }

  CassetteMode mode() {
    return mode;
  }

  CassetteFile file() {
    return file;
  }

  CassetteContent content() {
    return content;
  }

  SessionTools tools() {
    SessionTools made = tools;
    if (made == null) {
      throw new IllegalStateException("the run has not begun");
    }
    return made;
  }

  void begin(RunStart run) {
    ValueCodec codec = ValueCodec.create();
    TextMask mask = TextMask.of(run, variables, notices);
    InputText inputs = new InputText(run.plan(), codec, mask);
    tools =
        new SessionTools(
            codec,
            mask,
            inputs,
            new FailureReplay(mask, run.plan().botClass().getClassLoader()),
            inputs.ofParams(run.params()));
  }

  /**
   * Prepares a step.
   *
   * @throws FanfareException if no answer of it could be recorded
   */
  StepReplay open(StepPlan<?> step, StepKeys keys) {
    Optional<TypeRef> type = JournalEntry.storedType(step);
    type.flatMap(stored -> tools().codec().unstorable(stored))
        .ifPresent(
            why -> {
              throw new FanfareException(
                  "step '%s' cannot be recorded: %s".formatted(step.name(), why));
            });
    StepCassette opened = new StepCassette(this, step, type.orElse(null), keys);
    steps.put(step.name(), opened);
    return opened;
  }

  /** Notes that a task of a marked step was not called. */
  void reused(String taskId) {
    obstacle.compareAndSet(null, taskId + " was reused from a recorded run, and not called");
  }

  /** Notes why a call could not be recorded. */
  void refused(String why) {
    obstacle.compareAndSet(null, why);
  }

  /** Keeps the calls of a task, once it is known that there are no more. */
  void ended(StepPlan<?> step, int task) {
    StepCassette opened = steps.get(step.name());
    if (opened != null) {
      opened.entry(task).ifPresent(entry -> made.put(entry.id(), entry));
    }
  }

  /**
   * Writes what has been recorded.
   *
   * @throws FanfareException if it must not or cannot be written; what was there is still there
   */
  void close(RunState state) {
    if (mode == CassetteMode.REPLAY || (mode == CassetteMode.AUTO && made.isEmpty())) {
      return;
    }
    if (mode == CassetteMode.RECORD) {
      String why = obstacle.get();
      if (why != null) {
        throw new FanfareException("cassette %s is not written: %s".formatted(file, why));
      }
      if (made.isEmpty() || (state != RunState.SUCCEEDED && state != RunState.FAILED)) {
        notices.accept(
            "cassette %s is not written: %s"
                .formatted(
                    file, made.isEmpty() ? "no call was made" : "the run did not come to its end"));
        return;
      }
    }
    List<String> lines = lines();
    SecretScan.check(lines, tools().mask(), file);
    file.write(lines);
  }

  private List<String> lines() {
    SortedMap<CallId, CassetteEntry> all = new TreeMap<>(content.entries());
    Instant recordedAt = content.recordedAt() == null ? now : content.recordedAt();
    for (CassetteEntry entry : made.values()) {
      Instant own = now.equals(recordedAt) ? null : now;
      all.put(
          entry.id(),
          new CassetteEntry(entry.id(), entry.input(), entry.calls(), entry.why(), own, 0));
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        EntryWriter.header(
            new CassetteContent(content.bot(), tools().params(), recordedAt, all), recordedAt));
    all.values().forEach(entry -> lines.add(EntryWriter.entry(entry)));
    return lines;
  }
}
