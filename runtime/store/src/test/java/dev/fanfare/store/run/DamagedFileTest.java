package dev.fanfare.store.run;

import static dev.fanfare.store.run.RecordedTasks.PATIENCE;
import static dev.fanfare.store.run.RecordedTasks.newRun;
import static dev.fanfare.store.run.RecordedTasks.row;
import static dev.fanfare.store.run.RecordedTasks.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.TaskState;
import dev.fanfare.store.db.Database;
import dev.fanfare.store.record.RecordedState;
import dev.fanfare.store.record.StoreException;
import dev.fanfare.store.run.RecordedTasks.Opened;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Flipped bits and torn tails of the file and of its log: what is read is what was written, or is
 * missing, or the store is refused; never a wrong value, never another error.
 */
class DamagedFileTest {

  private static final String RUN = "aaaa00000001";
  private static final int TASKS = 60;
  private static final int TIMES = Integer.getInteger("fanfare.gate.damages", 2_000);

  @TempDir Path directory;

  private final Random random = new Random(16);
  private byte[] database;
  private byte[] log;

  @BeforeEach
  void record() throws IOException {
    Path file = directory.resolve("store.db");
    try (Opened opened = new Opened(Database.open(file))) {
      RunWriter writer = opened.catalog.begin(newRun(RUN), PATIENCE, failure -> {});
      int step = writer.step("answer", TASKS, null);
      for (int i = 0; i < TASKS; i++) {
        writer.task(row(step, i, 1), value(i), () -> {});
      }
      writer.flush();
      // As after a crash: most of it is in the log still.
      log = Files.readAllBytes(directory.resolve("store.db-wal"));
      database = Files.readAllBytes(file);
      writer.end(RecordedState.SUCCEEDED, null, null);
    }
    assertEquals(TASKS, found(database, log, false).size());
  }

  @Test
  void noDamageGivesAWrongValue() throws IOException {
    Tally tally = damage(TIMES, false);
    assertEquals(List.of(), tally.wrong);
    assertTrue(tally.noticed > TIMES / 20, tally.noticed + " damages were noticed");
  }

  @Test
  void withoutChecksumsTheSameDamageIsSeen() throws IOException {
    // What the test above would find if rows and values were taken as they are.
    assertTrue(!damage(300, true).wrong.isEmpty());
  }

  private static final class Tally {
    private final List<String> wrong = new ArrayList<>();
    private int noticed;
  }

  private Tally damage(int times, boolean unchecked) throws IOException {
    Tally tally = new Tally();
    byte[] whole = checkpointed();
    for (int i = 0; i < times; i++) {
      boolean ofLog = i % 3 == 0;
      boolean torn = i % 5 == 0;
      byte[] before = ofLog ? log : whole;
      byte[] damaged = torn ? torn(before) : flipped(before);
      String what =
          "damage %d: %s of the %s".formatted(i, torn ? "tail" : "bit", ofLog ? "log" : "file");
      try {
        List<Found> found =
            ofLog ? found(database, damaged, unchecked) : found(damaged, null, unchecked);
        for (Found one : found) {
          if (!one.isRight()) {
            tally.wrong.add(what + ": " + one);
          }
        }
        tally.noticed += found.size() < TASKS ? 1 : 0;
      } catch (StoreException e) {
        assertTrue(!e.getMessage().contains("\n"), e.getMessage());
        tally.noticed++;
      }
    }
    return tally;
  }

  private byte[] checkpointed() throws IOException {
    return Files.readAllBytes(directory.resolve("store.db"));
  }

  private byte[] flipped(byte[] bytes) {
    byte[] copy = bytes.clone();
    copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
    return copy;
  }

  private byte[] torn(byte[] bytes) {
    return Arrays.copyOf(bytes, random.nextInt(bytes.length));
  }

  /** A task as it was read. */
  private record Found(TaskRow row, String body) {
    boolean isRight() {
      int position = row.position();
      if (position < 0 || position >= TASKS || row.step() != 0) {
        return false;
      }
      TaskRow expected = RecordedTasks.row(0, position, 1);
      return row.state() == TaskState.SUCCEEDED
          && row.id().equals(expected.id())
          && Arrays.equals(row.key(), expected.key())
          && Arrays.equals(row.value(), expected.value())
          && body.equals(
              new String(value(position).body(), java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  private List<Found> found(byte[] file, byte[] wal, boolean unchecked) throws IOException {
    Path copy = directory.resolve("copy.db");
    Path copyLog = directory.resolve("copy.db-wal");
    Files.deleteIfExists(directory.resolve("copy.db-shm"));
    Files.deleteIfExists(copyLog);
    Files.write(copy, file);
    if (wal != null) {
      Files.write(copyLog, wal);
    }
    List<Found> found = new ArrayList<>();
    try (Database opened = Database.open(copy)) {
      if (unchecked) {
        readUnchecked(opened, found);
        return found;
      }
      RunCatalog catalog =
          new RunCatalog(
              opened,
              () -> {
                throw new AssertionError("no process of this store");
              },
              () -> 0);
      if (catalog.steps(catalog.get(RUN).id()).isEmpty()) {
        return found;
      }
      List<TaskRow> rows = new ArrayList<>();
      catalog.tasks(RUN, 0, rows::add);
      for (TaskRow row : rows) {
        if (row.state() == TaskState.SUCCEEDED && row.value() != null) {
          catalog
              .value(row.value())
              .ifPresent(
                  value ->
                      found.add(
                          new Found(
                              row,
                              new String(value.body(), java.nio.charset.StandardCharsets.UTF_8))));
        }
      }
    }
    return found;
  }

  private static void readUnchecked(Database opened, List<Found> found) {
    found.addAll(
        opened.read(
            transaction ->
                transaction.query(
                    """
                    select t.step, t.pos, t.id, t.key, t.value, v.body from ff_task t
                    join ff_value v on v.digest = t.value where t.state = 1\
                    """,
                    row -> {
                      TaskRow good = RecordedTasks.row(row.getInt(1), row.getInt(2), 1);
                      return new Found(
                          new TaskRow(
                              good.step(),
                              good.position(),
                              String.valueOf(row.getString(3)),
                              1,
                              row.getBytes(4),
                              0,
                              TaskState.SUCCEEDED,
                              0,
                              1,
                              row.getBytes(5),
                              null,
                              good.why(),
                              good.times(),
                              0),
                          new String(row.getBytes(6), java.nio.charset.StandardCharsets.UTF_8));
                    })));
  }
}
