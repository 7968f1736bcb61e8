package dev.fanfare.store.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fanfare.runtime.spi.TimeSource;
import dev.fanfare.store.db.Database;
import dev.fanfare.store.testing.OnEveryDatabase;
import dev.fanfare.store.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Leases, by a clock that the test moves. */
class StoreWorkerTest {

  private final SettableTime time = new SettableTime();

  @OnEveryDatabase
  void holdsForTwoThirdsOfALeaseAfterABeat(TestDatabase where) {
    try (Database database = Database.open(where.location());
        StoreWorker worker = StoreWorker.enter(database, "app", time)) {
      assertEquals(Duration.ofSeconds(15), worker.lease());
      time.pass(Duration.ofMillis(9_999));
      assertTrue(worker.isHolding());
      time.pass(Duration.ofMillis(1));
      assertFalse(worker.isHolding());
      worker.beat();
      assertTrue(worker.isHolding());
    }
  }

  @OnEveryDatabase
  void isReleasedByAnotherAfterALeaseWithoutABeat(TestDatabase where) {
    try (Database database = Database.open(where.location());
        StoreWorker worker = StoreWorker.enter(database, "app", time)) {
      WorkerWatch watch = worker.watch();
      assertEquals(List.of(), dead(database, watch));
      time.pass(Duration.ofMillis(14_999));
      assertEquals(List.of(), dead(database, watch));
      worker.beat();
      time.pass(Duration.ofMillis(1));
      assertEquals(List.of(), dead(database, watch));
      time.pass(Duration.ofSeconds(15));
      WorkerRow seen = dead(database, watch).get(0);
      assertTrue(released(database, seen));
      assertFalse(released(database, seen));
      worker.beat();
      assertTrue(worker.isReleased());
      assertFalse(worker.isHolding());
    }
  }

  @OnEveryDatabase
  void isNotReleasedIfItHasBeatenSinceItWasSeen(TestDatabase where) {
    try (Database database = Database.open(where.location());
        StoreWorker worker = StoreWorker.enter(database, "app", time)) {
      WorkerRow seen = database.read(WorkerTable::live).get(0);
      worker.beat();
      assertFalse(released(database, seen));
      assertTrue(worker.isHolding());
    }
  }

  @OnEveryDatabase
  void leavesNoLiveRowWhenItEndsInOrder(TestDatabase where) {
    try (Database database = Database.open(where.location())) {
      StoreWorker.enter(database, "app", time).close();
      assertEquals(List.of(), database.read(WorkerTable::live));
    }
  }

  @Test
  void seesAtOnceThatAProcessOfThisMachineHasEnded() throws Exception {
    ProcessIdentity here = ProcessIdentity.current();
    assertFalse(here.hasEndedFor(here));
    Process child = new ProcessBuilder("sleep", "60").start();
    long born = child.info().startInstant().orElseThrow().toEpochMilli();
    var other = new ProcessIdentity(here.host(), here.boot(), child.pid(), born);
    var reused = new ProcessIdentity(here.host(), here.boot(), child.pid(), born - 1000);
    assertFalse(other.hasEndedFor(here));
    assertTrue(reused.hasEndedFor(here));
    child.destroyForcibly().waitFor();
    assertTrue(other.hasEndedFor(here));
    assertFalse(new ProcessIdentity("elsewhere", here.boot(), child.pid(), born).hasEndedFor(here));
    assertFalse(new ProcessIdentity(here.host(), "", child.pid(), born).hasEndedFor(here));
  }

  @Test
  void seesThatAProcessHasEndedWhoseParentDoesNotKnow() throws Exception {
    ProcessIdentity here = ProcessIdentity.current();
    assumeTrue(!here.boot().isEmpty(), "no /proc here");
    // The shell starts a child that ends at once, and becomes one that never waits for it.
    Process parent = new ProcessBuilder("sh", "-c", "sh -c 'echo $$' & exec sleep 60").start();
    try {
      long pid = Long.parseLong(parent.inputReader().readLine().strip());
      while (!Files.readString(Path.of("/proc/" + pid + "/stat")).contains(") Z ")) {
        Thread.onSpinWait();
      }
      assertTrue(ProcessHandle.of(pid).isPresent());
      assertTrue(new ProcessIdentity(here.host(), here.boot(), pid, 0).hasEndedFor(here));
    } finally {
      parent.destroyForcibly().waitFor();
    }
  }

  private static boolean released(Database database, WorkerRow seen) {
    return database.write(transaction -> WorkerTable.release(transaction, seen));
  }

  private static List<WorkerRow> dead(Database database, WorkerWatch watch) {
    return watch.dead(database.read(WorkerTable::live));
  }

  private static final class SettableTime implements TimeSource {
    private long nanos;

    void pass(Duration duration) {
      nanos += duration.toNanos();
    }

    @Override
    public long nanoTime() {
      return nanos;
    }

    @Override
    public Instant instant() {
      return Instant.ofEpochSecond(0, nanos);
    }
  }
}
