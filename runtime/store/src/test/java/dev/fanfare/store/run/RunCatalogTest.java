package dev.fanfare.store.run;

import static dev.fanfare.store.run.RecordedTasks.PATIENCE;
import static dev.fanfare.store.run.RecordedTasks.failed;
import static dev.fanfare.store.run.RecordedTasks.newRun;
import static dev.fanfare.store.run.RecordedTasks.row;
import static dev.fanfare.store.run.RecordedTasks.value;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.TaskState;
import dev.fanfare.store.db.Database;
import dev.fanfare.store.record.RecordedState;
import dev.fanfare.store.record.StoreException;
import dev.fanfare.store.record.StoreException.Problem;
import dev.fanfare.store.run.RecordedTasks.Opened;
import dev.fanfare.store.testing.OnEveryDatabase;
import dev.fanfare.store.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Runs that are begun, taken over, read and closed. */
class RunCatalogTest {

  private final AtomicReference<StoreException> failure = new AtomicReference<>();

  @OnEveryDatabase
  void keepsEveryAcknowledgedTask(TestDatabase where) {
    AtomicInteger acknowledged = new AtomicInteger();
    try (Opened opened = new Opened(Database.open(where.location()))) {
      RunWriter writer = opened.catalog.begin(newRun("aaaa00000001"), PATIENCE, failure::set);
      int step = writer.step("answer", 2_000, null);
      for (int i = 0; i < 2_000; i++) {
        writer.task(row(step, i, 1), value(i % 50), acknowledged::incrementAndGet);
      }
      writer.flush();
      assertEquals(2_000, acknowledged.get());
      writer.end(RecordedState.SUCCEEDED, null, "d1");
      opened.catalog.released("aaaa00000001");
    }
    try (Opened opened = new Opened(Database.open(where.location()))) {
      RunRow run = opened.catalog.get("aaaa");
      assertEquals(RecordedState.SUCCEEDED, run.state());
      assertEquals("d1", run.digest());
      assertEquals(new RunTally(2_000, 2_000, 2_000, 0), run.counts());
      assertEquals(List.of(new StepRow(0, "answer", 2_000, null)), opened.catalog.steps(run.id()));
      List<TaskRow> rows = opened.rows(run.id(), 0);
      assertEquals(2_000, rows.size());
      TaskRow row = rows.get(17);
      assertEquals("answer[17]", row.id());
      assertEquals(TaskState.SUCCEEDED, row.state());
      assertArrayEquals(row(0, 17, 1).key(), row.key());
      assertEquals(new TaskRow.Times(1, 2, 3, 4), row.times());
      assertEquals(value(17), opened.catalog.value(row.value()).orElseThrow());
    }
  }

  @OnEveryDatabase
  void aResumedRunKeepsWhatItIsAndReplacesItsFormerProcess(TestDatabase where) {
    try (Opened first = new Opened(Database.open(where.location()));
        Opened second = new Opened(Database.open(where.location()))) {
      RunWriter before = first.catalog.begin(newRun("aaaa00000001"), PATIENCE, failure::set);
      int step = before.step("answer", 2, null);
      before.task(row(step, 0, 1), value(0), () -> {});
      before.flush();
      // The process is hung, and its lease is over; here the row is released by hand.
      first.worker.close();

      RunWriter after = second.catalog.takeOver("aaaa00000001", PATIENCE, failure::set);
      assertEquals(2, after.run().incarnation());
      assertEquals(before.run().token() + 1, after.run().token());
      assertEquals(before.run().seed(), after.run().seed());
      assertEquals(before.run().clock(), after.run().clock());
      assertEquals(step, after.step("answer", 2, null));
      assertEquals(step + 1, after.step("score", 1, null));

      AtomicInteger acknowledged = new AtomicInteger();
      before.task(row(step, 1, 1), value(1), acknowledged::incrementAndGet);
      StoreException replaced = assertThrows(StoreException.class, before::flush);
      assertEquals(Problem.REPLACED, replaced.problem());
      before.abandon();
      assertEquals(Problem.REPLACED, failure.get().problem());
      assertEquals(0, acknowledged.get());

      after.task(row(step, 1, 2), value(1), acknowledged::incrementAndGet);
      after.end(RecordedState.SUCCEEDED, null, "d");
      assertEquals(1, acknowledged.get());
      assertEquals(2, second.rows("aaaa00000001", step).size());
    }
  }

  @OnEveryDatabase
  void refusesToTakeOverWhatALiveProcessRuns(TestDatabase where) {
    try (Opened first = new Opened(Database.open(where.location()));
        Opened second = new Opened(Database.open(where.location()))) {
      RunWriter running = first.catalog.begin(newRun("aaaa00000001"), PATIENCE, failure::set);
      for (Opened opened : List.of(first, second)) {
        StoreException refused =
            assertThrows(
                StoreException.class,
                () -> opened.catalog.takeOver("aaaa", PATIENCE, failure::set));
        assertEquals(Problem.LOCKED, refused.problem());
      }
      assertEquals(RecordedState.RUNNING, second.catalog.state(second.catalog.get("aaaa")));
      running.end(RecordedState.FAILED, "planned", null);
      second.catalog.takeOver("aaaa", PATIENCE, failure::set).abandon();
    }
  }

  @OnEveryDatabase
  void anEarlierSuccessStaysWhenAnotherTaskTakesItsPosition(TestDatabase where) {
    try (Opened opened = new Opened(Database.open(where.location()))) {
      RunWriter before = opened.catalog.begin(newRun("aaaa00000001"), PATIENCE, failure::set);
      int step = before.step("answer", 1, null);
      before.task(row(step, 0, 1), value(0), () -> {});
      before.flush();
      before.abandon();
      opened.catalog.released("aaaa00000001");
      RunWriter after = opened.catalog.takeOver("aaaa", PATIENCE, failure::set);
      after.task(failed(row(step, 7, 2), 0), null, () -> {});
      after.end(RecordedState.FAILED, "planned", null);
      List<TaskRow> rows = opened.rows("aaaa00000001", step);
      assertEquals(
          List.of(TaskState.SUCCEEDED, TaskState.FAILED),
          rows.stream().map(TaskRow::state).toList());
    }
  }

  @OnEveryDatabase
  void leavesOutARowWhoseChecksumDoesNotAgree(TestDatabase where) {
    for (String change :
        List.of(
            "state = 1", "attempts = 3", "nth = 1", "used = 1", "id = 'answer[9]'", "inc = 2")) {
      try (Opened opened = new Opened(Database.open(where.location()))) {
        String id = "aaaa%08x".formatted(change.hashCode());
        RunWriter writer = opened.catalog.begin(newRun(id), PATIENCE, failure::set);
        int step = writer.step("answer", 1, null);
        writer.task(failed(row(step, 0, 1), 0), null, () -> {});
        writer.end(RecordedState.FAILED, null, null);
        assertEquals(1, opened.rows(id, step).size());
        opened.database.write(
            transaction ->
                transaction.update("update ff_task set " + change + " where run = ?", id));
        assertEquals(List.of(), opened.rows(id, step), change);
      }
    }
  }

  @OnEveryDatabase
  void refusesARunWhoseSeedWasChanged(TestDatabase where) {
    try (Opened opened = new Opened(Database.open(where.location()))) {
      opened.catalog.begin(newRun("aaaa00000001"), PATIENCE, failure::set).abandon();
      opened.database.write(transaction -> transaction.update("update ff_run set seed = 8"));
      StoreException refused =
          assertThrows(StoreException.class, () -> opened.catalog.get("aaaa00000001"));
      assertEquals(Problem.DAMAGED, refused.problem());
    }
  }

  @OnEveryDatabase
  void findsARunByAUniqueBeginning(TestDatabase where) {
    try (Opened opened = new Opened(Database.open(where.location()))) {
      assertTrue(missing(opened, "last").contains("no run is recorded"));
      opened.catalog.begin(newRun("aaaa00000001"), PATIENCE, failure::set).abandon();
      opened.millis++;
      opened.catalog.begin(newRun("aaab00000002"), PATIENCE, failure::set).abandon();
      assertEquals("aaaa00000001", opened.catalog.get("aaaa").id());
      assertEquals("aaab00000002", opened.catalog.get("last").id());
      assertTrue(missing(opened, "aaa").contains("several runs begin with 'aaa'"));
      assertTrue(missing(opened, "b").contains("no run 'b' is recorded"));
      assertEquals(
          List.of("aaab00000002", "aaaa00000001"),
          opened.catalog.list(RunFilter.last(10)).stream().map(RunRow::id).toList());
      assertEquals(List.of(), opened.catalog.list(RunFilter.last(10).of("other")));
    }
  }

  @OnEveryDatabase
  void cancelsAtOnceWhatHasNoOwnerAndElseTellsTheOwner(TestDatabase where) {
    try (Opened opened = new Opened(Database.open(where.location()))) {
      RunWriter writer = opened.catalog.begin(newRun("aaaa00000001"), PATIENCE, failure::set);
      assertTrue(opened.catalog.cancel("aaaa").isPresent());
      assertTrue(opened.catalog.get("aaaa").cancel());
      assertEquals(RecordedState.RUNNING, opened.catalog.get("aaaa").state());
      writer.abandon();
    }
    try (Opened opened = new Opened(Database.open(where.location()))) {
      assertEquals(RecordedState.INTERRUPTED, opened.catalog.state(opened.catalog.get("aaaa")));
      assertFalse(opened.catalog.cancel("aaaa").isPresent());
      assertEquals(RecordedState.CANCELLED, opened.catalog.get("aaaa").state());
      assertThrows(StoreException.class, () -> opened.catalog.cancel("aaaa"));
    }
  }

  private static String missing(Opened opened, String id) {
    StoreException missing = assertThrows(StoreException.class, () -> opened.catalog.get(id));
    assertEquals(Problem.MISSING, missing.problem());
    return missing.getMessage();
  }

  @OnEveryDatabase
  void removesWhatIsOldAndTheValuesThatNoOtherRunNeeds(TestDatabase where) {
    RunRetention retention = new RunRetention(Duration.ofDays(30), Duration.ofDays(90), 1);
    try (Opened opened = new Opened(Database.open(where.location()))) {
      String[] ids = {"a00000000000", "b00000000000", "c00000000000", "d00000000000"};
      RecordedState[] ends = {
        RecordedState.SUCCEEDED, RecordedState.FAILED, RecordedState.SUCCEEDED, null
      };
      for (int i = 0; i < ids.length; i++) {
        opened.millis += 1_000;
        RunWriter writer = opened.catalog.begin(newRun(ids[i]), PATIENCE, failure::set);
        int step = writer.step("answer", 2, null);
        writer.task(row(step, 0, 1), value(0), () -> {});
        writer.task(row(step, i + 1, 1), value(i + 1), () -> {});
        if (ends[i] == null) {
          writer.flush();
          writer.abandon();
        } else {
          writer.end(ends[i], null, null);
        }
      }
      assertEquals(new RemovedRuns(List.of(), 0), opened.catalog.removeOld(retention));
      opened.millis += Duration.ofDays(31).toMillis();
      // The failed one is kept longer, and the last one, which runs, always.
      assertEquals(
          new RemovedRuns(List.of(ids[2], ids[0]), 2), opened.catalog.removeOld(retention));
      assertTrue(opened.catalog.value(value(0).digest()).isPresent());
      assertFalse(opened.catalog.value(value(1).digest()).isPresent());
      assertTrue(opened.catalog.value(value(2).digest()).isPresent());
      opened.millis += Duration.ofDays(90).toMillis();
      assertEquals(new RemovedRuns(List.of(ids[1]), 1), opened.catalog.removeOld(retention));
      assertEquals(
          List.of(ids[3]),
          opened.catalog.list(RunFilter.last(9)).stream().map(RunRow::id).toList());
    }
  }
}
