package dev.fanfare.store.journal;

import dev.fanfare.api.TaskState;
import dev.fanfare.codec.ValueCodec;
import dev.fanfare.codec.bytecode.StepCodeReader;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.spi.JournalEntry;
import dev.fanfare.runtime.spi.RecordedSuccess;
import dev.fanfare.runtime.spi.Recovery;
import dev.fanfare.runtime.spi.StepCode;
import dev.fanfare.runtime.spi.ValueDigest;
import dev.fanfare.store.run.RunCatalog;
import dev.fanfare.store.run.RunRow;
import dev.fanfare.store.run.StepRow;
import dev.fanfare.store.run.TaskRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds recorded successes in the runs that a run may take them from. Thread-safe. */
final class StoredRunRecovery implements Recovery {

  private final RunCatalog catalog;
  private final Supplier<ValueCodec> codec;
  private final StepCodeReader code = new StepCodeReader();
  private final List<RunRow> sources;

  /**
   * Creates a recovery.
   *
   * @param sources the runs whose successes count, the preferred first
   */
  StoredRunRecovery(RunCatalog catalog, Supplier<ValueCodec> codec, List<RunRow> sources) {
    this.catalog = catalog;
    this.codec = codec;
    this.sources = List.copyOf(sources);
  }

  @Override
  public StepCode code(Plan<?> plan, StepPlan<?> step) {
    return code.read(plan, step);
  }

  @Override
  public byte[] salt() {
    return catalog.salt();
  }

  @Override
  public List<@Nullable RecordedSuccess> find(Request request) {
    List<@Nullable RecordedSuccess> found =
        new ArrayList<>(Collections.nCopies(request.keys().size(), null));
    if (sources.isEmpty()) {
      return found;
    }
    RecordedKeys wanted = new RecordedKeys(request.keys());
    for (RunRow source : sources) {
      Optional<StepRow> step =
          catalog.steps(source.id()).stream()
              .filter(row -> row.name().equals(request.step().name()))
              .findFirst();
      if (step.isPresent()) {
        StepReader reader = new StepReader(source, request.step(), wanted, found);
        catalog.tasks(source.id(), step.get().number(), reader::take);
        reader.end();
      }
    }
    return found;
  }

  /** Reads the rows of one step of one run, by position, then incarnation. */
  private final class StepReader {
    private final RecordedSuccess.Origin origin;
    private final @Nullable TypeRef type;
    private final RecordedKeys wanted;
    private final List<@Nullable RecordedSuccess> found;
    private @Nullable TaskRow before;

    StepReader(
        RunRow source,
        StepPlan<?> step,
        RecordedKeys wanted,
        List<@Nullable RecordedSuccess> found) {
      origin =
          new RecordedSuccess.Origin(source.id(), source.seed(), Instant.parse(source.clock()));
      type = JournalEntry.storedType(step).orElse(null);
      this.wanted = wanted;
      this.found = found;
    }

    void take(TaskRow row) {
      if (before != null) {
        offer(before, before.position() != row.position());
      }
      before = row;
    }

    void end() {
      if (before != null) {
        offer(before, true);
      }
    }

    private void offer(TaskRow row, boolean stands) {
      byte[] key = row.key();
      if (row.state() != TaskState.SUCCEEDED
          || key == null
          || (type == null) != (row.value() == null)) {
        return;
      }
      int task = wanted.find(key, row.nth());
      // The one that stands where it stood is the best: nothing has to be written for it.
      if (task >= 0 && (found.get(task) == null || (stands && row.position() == task))) {
        found.set(task, success(row, stands));
      }
    }

    private RecordedSuccess success(TaskRow row, boolean stands) {
      byte[] digest = row.value();
      return new RecordedSuccess(
          origin,
          row.id(),
          row.attempts(),
          row.used(),
          digest == null ? null : ValueDigest.ofBytes(digest),
          new StoredSuccess(origin.runId(), row, stands, type, catalog, codec));
    }
  }
}
