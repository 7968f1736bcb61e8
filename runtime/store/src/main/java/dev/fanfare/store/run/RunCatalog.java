package dev.fanfare.store.run;

import dev.fanfare.store.db.Database;
import dev.fanfare.store.db.MetaTable;
import dev.fanfare.store.record.RecordedState;
import dev.fanfare.store.record.StoreException;
import dev.fanfare.store.record.StoreException.Problem;
import dev.fanfare.store.worker.ProcessIdentity;
import dev.fanfare.store.worker.StoreWorker;
import dev.fanfare.store.worker.WorkerRow;
import dev.fanfare.store.worker.WorkerTable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** The recorded runs: begins, takes over, finds, lists and closes them. Thread-safe. */
public final class RunCatalog {

  /** The word for the youngest run. */
  public static final String LAST = "last";

  private final Database database;
  private final Supplier<StoreWorker> worker;
  private final LongSupplier millis;
  private final ActiveRuns active = new ActiveRuns();

  /**
   * Opens the catalog; makes its tables where they are missing.
   *
   * @param database the store
   * @param worker enters this process into the store when it is first asked
   * @param millis the wall clock
   */
  public RunCatalog(Database database, Supplier<StoreWorker> worker, LongSupplier millis) {
    this.database = database;
    this.worker = worker;
    this.millis = millis;
    database.apply(WorkerTable.SCHEMA);
    database.apply(RunSchema.SCHEMA);
  }

  /** Records that a run begins. */
  public RunWriter begin(NewRun run, Duration patience, Consumer<StoreException> failed) {
    StoreWorker owner = worker.get();
    RunRow row =
        database.write(
            transaction -> {
              RunTable.insert(transaction, run, owner.id(), owner.app(), millis.getAsLong());
              return RunTable.find(transaction, run.id()).orElseThrow();
            });
    return writer(row, List.of(), patience, failed);
  }

  /**
   * Takes over a run that has no owner any more.
   *
   * @throws StoreException if it has one; names its machine and process
   */
  public RunWriter takeOver(String id, Duration patience, Consumer<StoreException> failed) {
    StoreWorker owner = worker.get();
    RunRow seen = get(id);
    RunOwners owners = new RunOwners(database, owner, active);
    owners.checkNone(seen);
    RunRow row =
        database
            .write(transaction -> RunTable.takeOver(transaction, seen, owner.id()))
            .orElseThrow(
                () ->
                    new StoreException(
                        Problem.REPLACED,
                        "another process has just taken over run %s".formatted(seen.id())));
    List<StepRow> steps = database.read(transaction -> RunTable.steps(transaction, row.id()));
    return writer(row, steps, patience, failed);
  }

  private RunWriter writer(
      RunRow row, List<StepRow> steps, Duration patience, Consumer<StoreException> failed) {
    active.add(row.id());
    return new RunWriter(database, row, steps, patience, millis, failed);
  }

  /** Says that this process does not work on a run any more. */
  public void released(String id) {
    active.remove(id);
  }

  /**
   * Finds the youngest run of a bot.
   *
   * @throws StoreException if there is none
   */
  public RunRow last(String bot) {
    return list(RunFilter.last(1).of(bot)).stream()
        .findFirst()
        .orElseThrow(
            () -> missing("no run of '%s' is recorded in %s".formatted(bot, database.place())));
  }

  /**
   * Registers how a run of this process is cancelled, should another process ask for it.
   *
   * @param cancel called at most once, on the thread that beats
   */
  public void onCancel(String id, Runnable cancel) {
    if (active.onCancel(id, cancel)) {
      worker.get().afterBeats(this::cancelWhatOthersAskedFor);
    }
  }

  private void cancelWhatOthersAskedFor() {
    if (active.isEmpty()) {
      return;
    }
    long self = worker.get().id();
    database.read(transaction -> RunTable.toBeCancelled(transaction, self)).forEach(active::cancel);
  }

  /**
   * Finds a run.
   *
   * @param text an id, a unique beginning of one, or {@code last}
   * @throws StoreException if there is none, or several
   */
  public RunRow get(String text) {
    if (text.equals(LAST)) {
      return list(RunFilter.last(1)).stream()
          .findFirst()
          .orElseThrow(() -> missing("no run is recorded in %s".formatted(database.place())));
    }
    List<RunRow> found = database.read(transaction -> RunTable.beginning(transaction, text));
    if (found.size() == 1) {
      return found.get(0);
    }
    if (found.isEmpty()) {
      throw missing("no run '%s' is recorded in %s".formatted(text, database.place()));
    }
    throw missing(
        "several runs begin with '%s': %s, %s; write more of it"
            .formatted(text, found.get(0).id(), found.get(1).id()));
  }

  private static StoreException missing(String message) {
    return new StoreException(Problem.MISSING, message);
  }

  /** Lists runs, the youngest first. */
  public List<RunRow> list(RunFilter filter) {
    return database.read(transaction -> RunTable.list(transaction, filter));
  }

  /** Returns the store's secret, by which the digests of secret parameters are hidden. */
  public byte[] salt() {
    String salt =
        database
            .read(transaction -> MetaTable.value(transaction, "salt"))
            .orElseThrow(
                () -> new StoreException(Problem.DAMAGED, "the store is damaged: it has no salt"));
    return salt.getBytes(StandardCharsets.US_ASCII);
  }

  /** Returns the steps that a run has reached. */
  public List<StepRow> steps(String run) {
    return database.read(transaction -> RunTable.steps(transaction, run));
  }

  /** Calls back with every row of a step, by position, then incarnation. */
  public void tasks(String run, int step, Consumer<TaskRow> visitor) {
    database.read(
        transaction -> {
          TaskRows.ofStep(transaction, run, step, visitor::accept);
          return run;
        });
  }

  /** Returns a value; empty if it is not there, or its checksum does not agree. */
  public Optional<StoredValue> value(byte[] digest) {
    return database
        .read(transaction -> TaskRows.value(transaction, digest))
        .filter(StoredValue::isIntact);
  }

  /** Removes what the retention does not keep; returns what was removed. */
  public RemovedRuns removeOld(RunRetention retention) {
    return new RunRemoval(database, this::state, millis.getAsLong()).remove(retention);
  }

  /** Returns the process that works on a run, unless it has certainly ended. */
  public Optional<WorkerRow> owner(RunRow run) {
    if (run.state() != RecordedState.RUNNING || run.worker() == 0) {
      return Optional.empty();
    }
    ProcessIdentity here = ProcessIdentity.current();
    return database
        .read(transaction -> WorkerTable.live(transaction, run.worker()))
        .filter(row -> !row.process().hasEndedFor(here));
  }

  /** Returns the state of a run as it is now: one without an owner is interrupted. */
  public RecordedState state(RunRow run) {
    return run.state() == RecordedState.RUNNING && owner(run).isEmpty()
        ? RecordedState.INTERRUPTED
        : run.state();
  }

  /**
   * Cancels a run: its owner sees that with its next beat; one without an owner is closed at once.
   *
   * @return the owner that will see it; empty if the run is closed
   * @throws StoreException if the run has ended
   */
  public Optional<WorkerRow> cancel(String id) {
    RunRow run = get(id);
    RecordedState state = state(run);
    if (state != RecordedState.RUNNING && state != RecordedState.INTERRUPTED) {
      throw new StoreException(
          Problem.OTHER, "run %s has ended already: %s".formatted(run.id(), state));
    }
    Optional<WorkerRow> owner = owner(run);
    database.write(
        transaction -> {
          if (owner.isPresent()) {
            RunTable.askToCancel(transaction, run.id());
          } else {
            RunTable.close(transaction, run, RecordedState.CANCELLED, millis.getAsLong());
          }
          return run;
        });
    return owner;
  }
}
