package dev.fanfare.queue;

import static dev.fanfare.queue.QueueProcess.ACCEPTED;
import static dev.fanfare.queue.TaskTry.Outcome.CRASHED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.store.Store;
import dev.fanfare.store.record.StoreException;
import dev.fanfare.store.testing.OnEveryDatabase;
import dev.fanfare.store.testing.PostgresServer;
import dev.fanfare.store.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real processes on one queue, of which some are killed, and some are stopped for longer than the
 * lease; their wall clocks jump, and PostgreSQL is killed and started again: every task has one
 * accepted end, it is that of the newest claim of its time, and what a process heard was accepted
 * is what the store has.
 */
class SharedQueueTest {

  private static final int TASKS = Integer.getInteger("queue.tasks", 600);
  private static final int KILLS = Integer.getInteger("queue.kills", 6);
  private static final int STOPS = Integer.getInteger("queue.stops", 2);
  private static final int RESTARTS = Integer.getInteger("queue.restarts", 0);
  private static final int PROCESSES = Integer.getInteger("queue.processes", 2);
  private static final long LEASE_MILLIS = 1_500;

  @TempDir Path logs;

  @OnEveryDatabase
  void everyTaskIsAcceptedOnceWhateverHappensToItsWorkers(TestDatabase where) throws Exception {
    String location = where.location();
    if (RESTARTS == 0 || !where.isServer()) {
      check(location, () -> {});
      return;
    }
    try (PostgresServer server = PostgresServer.own()) {
      check(server.createDatabase(), server::restart);
    }
  }

  private void check(String location, Runnable restart) throws Exception {
    try (Store store = Store.open(location)) {
      TaskQueue queue = TaskQueue.open(store, "shared");
      shortLease(store);
      List<TaskId> ids =
          queue.addAll(
              IntStream.range(0, TASKS)
                  .mapToObj(i -> queue.task("work").data(Map.of("i", i)))
                  .toList());
      List<QueueProcess> running = new ArrayList<>();
      try {
        disturb(location, queue, running, restart);
        for (QueueProcess process : running) {
          assertTrue(process.awaitEnd(120), "a worker did not end: " + output());
        }
      } finally {
        running.forEach(QueueProcess::close);
      }
      checkHistory(queue, ids);
    }
  }

  /** Without this the stopped processes would have to stand still for fifteen seconds each. */
  private static void shortLease(Store store) {
    store
        .database()
        .write(
            transaction ->
                transaction.update(
                    "update ff_meta set v = ? where k = 'lease'", Long.toString(LEASE_MILLIS)));
  }

  private void disturb(
      String location, TaskQueue queue, List<QueueProcess> running, Runnable restart)
      throws IOException, InterruptedException {
    Random random = new Random(7);
    int started = 0;
    int disturbances = KILLS + STOPS;
    int kills = 0;
    int stops = 0;
    for (int i = 0; i < disturbances; i++) {
      while (running.size() < PROCESSES) {
        running.add(start(location, started++));
      }
      // After the last one: many tasks end while a process is stopped.
      awaitEnded(queue, Math.max(0, succeeded(queue)) + TASKS / (4L * (disturbances + 1)));
      if (isTurn(i, RESTARTS, disturbances)) {
        restart.run();
      }
      QueueProcess victim = running.remove(random.nextInt(running.size()));
      if (isTurn(i, STOPS, disturbances)) {
        stops += victim.isAlive() ? 1 : 0;
        stopPastTheLease(queue, victim, running);
      } else {
        kills += victim.isAlive() ? 1 : 0;
        victim.kill();
        assertTrue(victim.awaitEnd(30));
      }
    }
    System.out.printf("%d killed, %d stopped, %d restarts%n", kills, stops, RESTARTS);
    while (running.size() < PROCESSES) {
      running.add(start(location, started++));
    }
  }

  /** Returns whether one of so many, spread evenly over a number of steps, falls on this step. */
  private static boolean isTurn(int step, int many, int steps) {
    return (long) (step + 1) * many / steps > (long) step * many / steps;
  }

  private QueueProcess start(String location, int number) throws IOException {
    return QueueProcess.start(location, "shared", "w" + number, logs.resolve("w" + number));
  }

  /** Stops a process until another one has been given what it held, and lets it go on then. */
  private void stopPastTheLease(TaskQueue queue, QueueProcess victim, List<QueueProcess> running)
      throws IOException, InterruptedException {
    victim.signal("STOP");
    running.add(victim);
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(2 * LEASE_MILLIS);
    while (System.nanoTime() < deadline && succeeded(queue) < TASKS) {
      LockSupport.parkNanos(20_000_000);
    }
    victim.signal("CONT");
  }

  private void awaitEnded(TaskQueue queue, long most) throws IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    while (succeeded(queue) < Math.min(most, TASKS)) {
      assertTrue(System.nanoTime() < deadline, "no progress: " + output());
      LockSupport.parkNanos(5_000_000);
    }
  }

  /** Returns -1 while the database does not answer. */
  private static long succeeded(TaskQueue queue) {
    try {
      return queue.summary().count(QueuedState.SUCCEEDED);
    } catch (StoreException e) {
      if (!e.isTransient()) {
        throw e;
      }
      return -1;
    }
  }

  private void checkHistory(TaskQueue queue, List<TaskId> ids) throws IOException {
    Map<String, String> heard = heard();
    int crashed = 0;
    int poison = 0;
    for (TaskId id : ids) {
      List<TaskTry> tries = queue.history(id);
      if (queue.get(id).orElseThrow().state() == QueuedState.DEAD) {
        // Three processes died while they held it.
        assertEquals(
            List.of(CRASHED, CRASHED, CRASHED), tries.stream().map(TaskTry::outcome).toList());
        assertEquals(null, heard.get(id.toString()), () -> id + ": " + tries);
        poison++;
        continue;
      }
      List<TaskTry> accepted =
          tries.stream().filter(one -> one.outcome() == TaskTry.Outcome.SUCCEEDED).toList();
      assertEquals(1, accepted.size(), () -> id + ": " + tries);
      assertEquals(tries.get(tries.size() - 1), accepted.get(0), () -> id + ": " + tries);
      for (int i = 1; i < tries.size(); i++) {
        assertTrue(tries.get(i - 1).fence() < tries.get(i).fence(), () -> id + ": " + tries);
      }
      String fence = Long.toString(accepted.get(0).fence());
      assertEquals(fence, queue.get(id).orElseThrow().result().orElseThrow());
      assertEquals(fence, heard.getOrDefault(id.toString(), fence), () -> id + ": " + tries);
      crashed += tries.size() - 1;
    }
    System.out.printf(
        "%d tasks, %d heard as accepted, %d claims lost with their process, %d tasks with three%n",
        ids.size(), heard.size(), crashed, poison);
  }

  /** Returns the fence by which each task was accepted, as the processes heard it. */
  private Map<String, String> heard() throws IOException {
    Map<String, String> heard = new HashMap<>();
    for (String line : output().lines().filter(one -> one.contains(ACCEPTED)).toList()) {
      String[] words = line.substring(line.indexOf(ACCEPTED) + ACCEPTED.length()).split(" ");
      // A killed process may have left half a line.
      if (words.length == 2 && !words[1].isEmpty()) {
        String before = heard.put(words[0], words[1]);
        assertTrue(before == null, () -> "task " + words[0] + " was accepted twice");
      }
    }
    return heard;
  }

  private String output() throws IOException {
    StringBuilder text = new StringBuilder();
    try (var files = Files.list(logs)) {
      for (Path file : files.sorted().toList()) {
        text.append('\n').append(file.getFileName()).append(": ").append(Files.readString(file));
      }
    }
    return text.toString();
  }
}
