package dev.fanfare.store.run;

import static dev.fanfare.store.run.RecordedTasks.newRun;
import static dev.fanfare.store.run.RecordedTasks.row;
import static dev.fanfare.store.run.RecordedTasks.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fanfare.store.db.Database;
import dev.fanfare.store.record.RecordedState;
import dev.fanfare.store.run.RecordedTasks.Opened;
import dev.fanfare.store.testing.PostgresServer;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** A server that is killed and started again while a run is written. */
class LostServerTest {

  private static final int RESTARTS = Integer.getInteger("fanfare.gate.restarts", 2);
  private static final int TASKS = 300;

  @Test
  void everyAcknowledgedTaskOutlastsTheServer() {
    assumeTrue(PostgresServer.whyNot().isEmpty(), PostgresServer.whyNot());
    Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
    try (PostgresServer server = PostgresServer.own();
        Opened opened = new Opened(Database.open(server.createDatabase()))) {
      RunWriter writer = opened.catalog.begin(newRun("a"), Duration.ofSeconds(60), why -> {});
      int step = writer.step("answer", RESTARTS * TASKS, null);
      for (int restart = 0; restart < RESTARTS; restart++) {
        for (int task = 0; task < TASKS; task++) {
          int position = restart * TASKS + task;
          writer.task(row(step, position, 1), value(position), () -> acknowledged.add(position));
        }
        Set<Integer> before = new TreeSet<>(acknowledged);
        server.restart();
        Set<Integer> kept = new TreeSet<>();
        opened.rows("a", step).forEach(task -> kept.add(task.position()));
        assertTrue(kept.containsAll(before), "restart " + restart);
      }
      writer.end(RecordedState.SUCCEEDED, null, null);
      assertEquals(RESTARTS * TASKS, acknowledged.size());
      assertEquals(RESTARTS * TASKS, opened.rows("a", step).size());
    }
  }
}
