package dev.fanfare.store.run;

import static dev.fanfare.store.run.RecordedTasks.newRun;
import static dev.fanfare.store.run.RecordedTasks.row;
import static dev.fanfare.store.run.RecordedTasks.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.store.db.Database;
import dev.fanfare.store.record.RecordedState;
import dev.fanfare.store.record.StoreException;
import dev.fanfare.store.record.StoreException.Problem;
import dev.fanfare.store.run.RecordedTasks.Opened;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that can grow no further: SQLite says so as it does when the disk is full. */
class FullDiskTest {

  private static final int TASKS = 2_500;

  @TempDir Path directory;

  private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();

  @Test
  void goesOnWhenThereIsRoomAgainAndLosesNothing() {
    for (int i = 0; i < Integer.getInteger("fanfare.gate.full", 20); i++) {
      acknowledged.clear();
      Path file = directory.resolve("store" + i + ".db");
      // Room for some of it, and for more with every connection after an error.
      SmallDisk disk = new SmallDisk(file, 40 + new Random(i).nextInt(40), 25);
      try (Opened opened = new Opened(Database.open(disk))) {
        RunWriter writer = opened.catalog.begin(newRun("a"), RecordedTasks.PATIENCE, why -> {});
        int step = writer.step("answer", TASKS, null);
        for (int task = 0; task < TASKS; task++) {
          int position = task;
          writer.task(row(step, task, 1), value(task), () -> acknowledged.add(position));
        }
        writer.end(RecordedState.SUCCEEDED, null, null);
        assertTrue(disk.connections > 4, "the disk was never full");
        assertEquals(TASKS, acknowledged.size());
        assertEquals(TASKS, opened.rows("a", step).size());
      }
    }
  }

  @RepeatedTest(3)
  void keepsWhatItAcknowledgedWhenThereIsNeverRoom() {
    Path file = directory.resolve("store.db");
    try (Opened opened = new Opened(Database.open(new SmallDisk(file, 60, 0)))) {
      RunWriter writer = opened.catalog.begin(newRun("a"), Duration.ofMillis(200), why -> {});
      int step = writer.step("answer", TASKS, null);
      StoreException full =
          assertThrows(
              StoreException.class,
              () -> {
                for (int task = 0; task < TASKS; task++) {
                  int position = task;
                  writer.task(row(step, task, 1), value(task), () -> acknowledged.add(position));
                  writer.flush();
                }
              });
      assertEquals(Problem.FULL, full.problem());
      writer.abandon();
    }
    assertTrue(!acknowledged.isEmpty());
    try (Opened opened = new Opened(Database.open(file))) {
      assertEquals(RecordedState.INTERRUPTED, opened.catalog.state(opened.catalog.get("a")));
      Set<Integer> kept = new TreeSet<>();
      opened.rows("a", 0).forEach(task -> kept.add(task.position()));
      assertTrue(kept.containsAll(acknowledged));
      assertEquals(Collections.max(acknowledged) + 1, kept.size());
    }
  }

  /** SQLite connections with a largest number of pages, which grows with each. */
  private static final class SmallDisk implements DataSource {
    private final Path file;
    private final int pages;
    private final int more;
    private int connections;

    SmallDisk(Path file, int pages, int more) {
      this.file = file;
      this.pages = pages;
      this.more = more;
    }

    @Override
    public synchronized Connection getConnection() throws SQLException {
      Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
      try (Statement statement = connection.createStatement()) {
        statement.execute("pragma max_page_count = " + (pages + more * connections++));
      }
      return connection;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
      return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
      return 0;
    }

    @Override
    public Logger getParentLogger() {
      return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
      return null;
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
      return false;
    }
  }
}
