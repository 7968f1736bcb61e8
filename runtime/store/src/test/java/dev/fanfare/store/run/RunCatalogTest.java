package dev.fanfare.store.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.store.db.Database;
import dev.fanfare.store.record.RecordedState;
import dev.fanfare.store.record.StoreException;
import dev.fanfare.store.record.StoreException.Problem;
import dev.fanfare.store.testing.OnEveryDatabase;
import dev.fanfare.store.testing.TestDatabase;
import dev.fanfare.store.worker.StoreWorker;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Runs that are begun, taken over, read and closed. */
class RunCatalogTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final AtomicReference<StoreException> failure = new AtomicReference<>();

  @OnEveryDatabase
  void keepsEveryAcknowledgedTask(TestDatabase where) throws Exception {
    AtomicInteger acknowledged = new AtomicInteger();
    try (Opened opened = new Opened(where)) {
      RunWriter writer = opened.catalog.begin(newRun("aaaa00000001"), PATIENCE, failure::set);
      int step = writer.step("answer", 2_000);
      for (int i = 0; i < 2_000; i++) {
        writer.task(row(step, i, 1), value(i % 50), acknowledged::incrementAndGet);
      }
      writer.flush();
      assertEquals(2_000, acknowledged.get());
      writer.end(RecordedState.SUCCEEDED, null, "d1");
      opened.catalog.released("aaaa00000001");
    }
    try (Opened opened = new Opened(where)) {
      RunRow run = opened.catalog.get("aaaa");
      assertEquals(RecordedState.SUCCEEDED, run.state());
      assertEquals("d1", run.digest());
      assertEquals(new RunTally(2_000, 2_000, 2_000, 0), run.counts());
      assertEquals(List.of(new StepRow(0, "answer", 2_000)), opened.catalog.steps(run.id()));
      List<TaskRow> rows = rows(opened, run.id(), 0);
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
  void aResumedRunKeepsWhatItIsAndReplacesItsFormerProcess(TestDatabase where) throws Exception {
    try (Opened first = new Opened(where);
        Opened second = new Opened(where)) {
      RunWriter before = first.catalog.begin(newRun("aaaa00000001"), PATIENCE, failure::set);
      int step = before.step("answer", 2);
      before.task(row(step, 0, 1), value(0), () -> {});
      before.flush();
      // The process is hung, and its lease is over; here the row is released by hand.
      first.worker.close();

      RunWriter after = second.catalog.takeOver("aaaa00000001", PATIENCE, failure::set);
      assertEquals(2, after.run().incarnation());
      assertEquals(before.run().token() + 1, after.run().token());
      assertEquals(before.run().seed(), after.run().seed());
      assertEquals(before.run().clock(), after.run().clock());
      assertEquals(step, after.step("answer", 2));
      assertEquals(step + 1, after.step("score", 1));

      AtomicInteger acknowledged = new AtomicInteger();
      before.task(row(step, 1, 1), value(1), acknowledged::incrementAndGet);
      StoreException replaced = assertThrows(StoreException.class, before::flush);
      assertEquals(Problem.REPLACED, replaced.problem());
      assertEquals(Problem.REPLACED, failure.get().problem());
      assertEquals(0, acknowledged.get());
      before.abandon();

      after.task(row(step, 1, 2), value(1), acknowledged::incrementAndGet);
      after.end(RecordedState.SUCCEEDED, null, "d");
      assertEquals(1, acknowledged.get());
      assertEquals(2, rows(second, "aaaa00000001", step).size());
    }
  }

  @OnEveryDatabase
  void refusesToTakeOverWhatALiveProcessRuns(TestDatabase where) throws Exception {
    try (Opened first = new Opened(where);
        Opened second = new Opened(where)) {
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
  void anEarlierSuccessStaysWhenAnotherTaskTakesItsPosition(TestDatabase where) throws Exception {
    try (Opened opened = new Opened(where)) {
      RunWriter before = opened.catalog.begin(newRun("aaaa00000001"), PATIENCE, failure::set);
      int step = before.step("answer", 1);
      before.task(row(step, 0, 1), value(0), () -> {});
      before.flush();
      before.abandon();
      opened.catalog.released("aaaa00000001");
      RunWriter after = opened.catalog.takeOver("aaaa", PATIENCE, failure::set);
      TaskRow other = row(step, 7, 2);
      after.task(
          new TaskRow(
              step,
              0,
              other.id(),
              2,
              other.key(),
              0,
              TaskState.FAILED,
              0,
              1,
              null,
              new byte[] {1},
              other.why(),
              other.times(),
              0),
          null,
          () -> {});
      after.end(RecordedState.FAILED, "planned", null);
      List<TaskRow> rows = rows(opened, "aaaa00000001", step);
      assertEquals(
          List.of(TaskState.SUCCEEDED, TaskState.FAILED),
          rows.stream().map(TaskRow::state).toList());
    }
  }

  @OnEveryDatabase
  void leavesOutARowWhoseChecksumDoesNotAgree(TestDatabase where) throws Exception {
    for (String change :
        List.of(
            "state = 1", "attempts = 3", "nth = 1", "used = 1", "id = 'answer[9]'", "inc = 2")) {
      try (Opened opened = new Opened(where)) {
        String id = "aaaa%08x".formatted(change.hashCode());
        RunWriter writer = opened.catalog.begin(newRun(id), PATIENCE, failure::set);
        int step = writer.step("answer", 1);
        TaskRow good = row(step, 0, 1);
        TaskRow failed =
            new TaskRow(
                step,
                0,
                good.id(),
                1,
                good.key(),
                0,
                TaskState.FAILED,
                0,
                1,
                null,
                new byte[] {1},
                good.why(),
                good.times(),
                0);
        writer.task(failed, null, () -> {});
        writer.end(RecordedState.FAILED, null, null);
        assertEquals(1, rows(opened, id, step).size());
        opened.database.write(
            transaction ->
                transaction.update("update ff_task set " + change + " where run = ?", id));
        assertEquals(List.of(), rows(opened, id, step), change);
      }
    }
  }

  @OnEveryDatabase
  void refusesARunWhoseSeedWasChanged(TestDatabase where) throws Exception {
    try (Opened opened = new Opened(where)) {
      opened.catalog.begin(newRun("aaaa00000001"), PATIENCE, failure::set).abandon();
      opened.database.write(transaction -> transaction.update("update ff_run set seed = 8"));
      StoreException refused =
          assertThrows(StoreException.class, () -> opened.catalog.get("aaaa00000001"));
      assertEquals(Problem.DAMAGED, refused.problem());
    }
  }

  @OnEveryDatabase
  void findsARunByAUniqueBeginning(TestDatabase where) throws Exception {
    try (Opened opened = new Opened(where)) {
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
  void cancelsAtOnceWhatHasNoOwnerAndElseTellsTheOwner(TestDatabase where) throws Exception {
    try (Opened opened = new Opened(where)) {
      RunWriter writer = opened.catalog.begin(newRun("aaaa00000001"), PATIENCE, failure::set);
      assertTrue(opened.catalog.cancel("aaaa").isPresent());
      assertTrue(opened.catalog.get("aaaa").cancel());
      assertEquals(RecordedState.RUNNING, opened.catalog.get("aaaa").state());
      writer.abandon();
    }
    try (Opened opened = new Opened(where)) {
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

  private static List<TaskRow> rows(Opened opened, String run, int step) {
    List<TaskRow> rows = new ArrayList<>();
    opened.catalog.tasks(run, step, rows::add);
    return rows;
  }

  private static NewRun newRun(String id) {
    return new NewRun(id, "review", 7, "2026-12-01T03:00:00.123456789Z", "{}", null);
  }

  private static TaskRow row(int step, int position, int incarnation) throws Exception {
    return new TaskRow(
        step,
        position,
        "answer[" + position + "]",
        incarnation,
        sha256("key" + position),
        0,
        TaskState.SUCCEEDED,
        0,
        1,
        value(position % 50).digest(),
        null,
        new byte[] {1, 2},
        new TaskRow.Times(1, 2, 3, 4),
        0);
  }

  private static StoredValue value(int number) throws Exception {
    byte[] body = ("\"value" + number + "\"").getBytes(StandardCharsets.UTF_8);
    return new StoredValue(sha256("value" + number), 0, body.length, -number, body);
  }

  private static byte[] sha256(String text) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A process of its own, as far as the store sees. */
  private static final class Opened implements AutoCloseable {
    private final Database database;
    private final StoreWorker worker;
    private final RunCatalog catalog;
    private long millis = 1_000;

    Opened(TestDatabase where) {
      database = Database.open(where.location());
      worker = StoreWorker.start(database, "test", Fanfare.environment().time());
      catalog = new RunCatalog(database, () -> worker, () -> millis);
    }

    @Override
    public void close() {
      worker.close();
      database.close();
    }
  }
}
