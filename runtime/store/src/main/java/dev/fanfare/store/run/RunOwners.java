package dev.fanfare.store.run;

import dev.fanfare.store.db.Database;
import dev.fanfare.store.record.RecordedState;
import dev.fanfare.store.record.StoreException;
import dev.fanfare.store.record.StoreException.Problem;
import dev.fanfare.store.worker.StoreWorker;
import dev.fanfare.store.worker.WorkerRow;
import dev.fanfare.store.worker.WorkerTable;
import dev.fanfare.store.worker.WorkerWatch;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Decides whether the process that worked on a run is still there. */
final class RunOwners {

  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final Database database;
  private final StoreWorker self;
  private final ActiveRuns active;

  RunOwners(Database database, StoreWorker self, ActiveRuns active) {
    this.database = database;
    this.self = self;
    this.active = active;
  }

  /**
   * Makes sure that no process works on a run. An owner of this machine is known to have ended or
   * not; one of another is looked at until its counter moves, or has stood still for a lease.
   *
   * @throws StoreException if one does; names its machine and process
   */
  void checkNone(RunRow run) {
    if (run.state() != RecordedState.RUNNING || run.worker() == 0) {
      return;
    }
    if (run.worker() == self.id()) {
      if (active.contains(run.id())) {
        throw new StoreException(
            Problem.LOCKED, "run %s is being run by this process".formatted(run.id()));
      }
      return;
    }
    WorkerWatch watch = self.watch();
    Optional<WorkerRow> first = look(run.worker());
    Optional<WorkerRow> now = first;
    while (now.isPresent()) {
      WorkerRow row = now.get();
      if (row.beat() != first.get().beat() || (self.isSameMachine(row) && !ended(watch, row))) {
        throw new StoreException(
            Problem.LOCKED,
            "run %s is being run by process %s on %s; stop it first, or wait for its end"
                .formatted(run.id(), row.process().pid(), row.process().host()));
      }
      if (ended(watch, row)) {
        database.write(transaction -> WorkerTable.release(transaction, row));
        return;
      }
      LockSupport.parkNanos(LOOK_NANOS);
      now = look(run.worker());
    }
  }

  private Optional<WorkerRow> look(long worker) {
    return database.read(transaction -> WorkerTable.live(transaction, worker));
  }

  private static boolean ended(WorkerWatch watch, WorkerRow row) {
    return !watch.dead(List.of(row)).isEmpty();
  }
}
