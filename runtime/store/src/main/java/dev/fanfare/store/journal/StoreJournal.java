package dev.fanfare.store.journal;

import dev.fanfare.codec.ValueCodec;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.SecretMask;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.spi.Journal;
import dev.fanfare.runtime.spi.JournalEntry;
import dev.fanfare.runtime.spi.RecordedSuccess;
import dev.fanfare.runtime.spi.Recovery;
import dev.fanfare.store.record.RecordedState;
import dev.fanfare.store.run.NewRun;
import dev.fanfare.store.run.RunCatalog;
import dev.fanfare.store.run.RunWriter;
import dev.fanfare.store.run.StoredValue;
import dev.fanfare.store.run.TaskRow;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The journal of one run that a store keeps. Thread-safe. */
final class StoreJournal implements Journal {

  private final RunCatalog catalog;
  private final Supplier<ValueCodec> codec;
  private final RecordingOptions options;
  private final Recovery recovery;
  private final ValueStorage values;
  private final @Nullable String reuse;
  private final Map<String, Integer> steps = new ConcurrentHashMap<>();
  private @Nullable RunWriter writer;
  private volatile SecretMask mask = SecretMask.none();

  /**
   * Creates a journal.
   *
   * @param taken the writer of the run that was taken over; null to begin a new one
   * @param reuse the other run whose successes are reused, or null
   */
  StoreJournal(
      RunCatalog catalog,
      Supplier<ValueCodec> codec,
      RecordingOptions options,
      Recovery recovery,
      @Nullable RunWriter taken,
      @Nullable String reuse) {
    this.catalog = catalog;
    this.codec = codec;
    this.options = options;
    this.recovery = recovery;
    this.reuse = reuse;
    writer = taken;
    values = new ValueStorage(codec, options.notices());
  }

  @Override
  public Recovery recovery() {
    return recovery;
  }

  @Override
  public void begin(RunStart run) {
    mask = SecretMask.of(run.plan(), run.params());
    if (writer == null) {
      writer =
          catalog.begin(
              new NewRun(
                  run.runId(),
                  run.plan().name(),
                  run.seed(),
                  run.clock().toString(),
                  ParamTexts.write(run.plan(), run.params(), codec.get()),
                  reuse),
              options.patience(),
              failure -> {});
    }
  }

  private RunWriter writer() {
    if (writer == null) {
      throw new IllegalStateException("the run has not begun");
    }
    return writer;
  }

  @Override
  public void step(String runId, StepStart step) {
    String name = step.plan().name();
    steps.put(name, writer().step(name, step.size(), StepCodes.write(step.code())));
  }

  @Override
  public void reuse(String runId, JournalEntry entry, RecordedSuccess from) {
    StoredSuccess success = (StoredSuccess) from.value();
    boolean stands =
        success.stands()
            && success.run().equals(runId)
            && success.row().position() == entry.position();
    if (stands) {
      writer().reused(1);
    } else {
      writer().moved(row(entry, success.row().value(), entry.key()));
    }
  }

  @Override
  public void append(String runId, JournalEntry entry, Runnable committed) {
    Optional<StoredValue> value = values.encode(entry);
    boolean lost = entry.digest() != null && value.isEmpty();
    byte[] key = lost || values.isRefused(entry.step()) ? null : entry.key();
    TaskRow row = row(entry, value.map(StoredValue::digest).orElse(null), key);
    writer().task(row, value.orElse(null), committed);
  }

  private TaskRow row(JournalEntry entry, byte @Nullable [] value, byte @Nullable [] key) {
    TaskRecord task = entry.task();
    return new TaskRow(
        number(entry.step()),
        entry.position(),
        task.id(),
        writer().run().incarnation(),
        key,
        entry.nth(),
        task.state(),
        entry.observed(),
        task.attempts(),
        value,
        task.failure().map(failure -> FailureBytes.of(failure, mask)).orElse(null),
        entry.why(),
        new TaskRow.Times(
            task.started().toNanos(),
            task.running().toNanos(),
            task.queued().toNanos(),
            task.backoff().toNanos()),
        task.worker());
  }

  private int number(StepPlan<?> step) {
    Integer number = steps.get(step.name());
    if (number == null) {
      throw new IllegalStateException("step '" + step.name() + "' has not begun");
    }
    return number;
  }

  @Override
  public void flush(String runId, int order) {
    writer().flush();
  }

  @Override
  public void close(String runId, RunState state) {
    try {
      writer().end(RecordedState.of(state), null, null);
    } finally {
      catalog.released(runId);
    }
  }
}
