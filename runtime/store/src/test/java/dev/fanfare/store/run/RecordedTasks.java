package dev.fanfare.store.run;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.store.db.Database;
import dev.fanfare.store.worker.StoreWorker;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/** Rows and values to record, and a store that is open as by a process of its own. */
final class RecordedTasks {

  static final Duration PATIENCE = Duration.ofSeconds(10);

  private RecordedTasks() {}

  static NewRun newRun(String id) {
    return new NewRun(id, "review", 7, "2026-12-01T03:00:00.123456789Z", "{}", null);
  }

  /** A success, whose value and key follow from its position. */
  static TaskRow row(int step, int position, int incarnation) {
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
        value(position).digest(),
        null,
        new byte[] {1, 2},
        new TaskRow.Times(1, 2, 3, 4),
        0);
  }

  /** The same task, failed. */
  static TaskRow failed(TaskRow row, int position) {
    return new TaskRow(
        row.step(),
        position,
        row.id(),
        row.incarnation(),
        row.key(),
        0,
        TaskState.FAILED,
        0,
        1,
        null,
        new byte[] {1},
        row.why(),
        row.times(),
        0);
  }

  static StoredValue value(int position) {
    int number = position % 50;
    byte[] body = ("\"value " + number + "\"").getBytes(StandardCharsets.UTF_8);
    CRC32C crc = new CRC32C();
    crc.update(body);
    return new StoredValue(sha256("value" + number), 0, body.length, (int) crc.getValue(), body);
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A process of its own, as far as the store sees. */
  static final class Opened implements AutoCloseable {
    final Database database;
    final StoreWorker worker;
    final RunCatalog catalog;
    long millis = 1_000;

    Opened(Database database) {
      this.database = database;
      worker = StoreWorker.start(database, "test", Fanfare.environment().time());
      catalog = new RunCatalog(database, () -> worker, () -> millis);
    }

    List<TaskRow> rows(String run, int step) {
      List<TaskRow> rows = new ArrayList<>();
      catalog.tasks(run, step, rows::add);
      return rows;
    }

    @Override
    public void close() {
      worker.close();
      database.close();
    }
  }
}
