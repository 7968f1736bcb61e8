package dev.fanfare.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.store.Store;
import dev.fanfare.store.testing.OnEveryDatabase;
import dev.fanfare.store.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real processes on one queue, of which some are killed, and some are stopped for longer than the
 * lease: every task has one accepted end, and it is that of the newest claim of its time.
 */
class SharedQueueTest {

  private static final int TASKS = Integer.getInteger("queue.tasks", 600);
  private static final int KILLS = Integer.getInteger("queue.kills", 6);
  private static final int STOPS = Integer.getInteger("queue.stops", 2);
  private static final int PROCESSES = Integer.getInteger("queue.processes", 2);
  private static final long LEASE_MILLIS = 1_500;

  @TempDir Path logs;

  @OnEveryDatabase
  void everyTaskIsAcceptedOnceWhateverHappensToItsWorkers(TestDatabase where) throws Exception {
    try (Store store = Store.open(where.location())) {
      TaskQueue queue = TaskQueue.open(store, "shared");
      shortLease(store);
      List<TaskId> ids =
          queue.addAll(
              IntStream.range(0, TASKS)
                  .mapToObj(i -> queue.task("work").data(Map.of("i", i)))
                  .toList());
      List<QueueProcess> running = new ArrayList<>();
      try {
        disturb(where.location(), queue, running);
        for (QueueProcess process : running) {
          assertTrue(process.awaitEnd(60), "a worker did not end: " + output());
        }
      } finally {
        running.forEach(QueueProcess::close);
      }
      check(queue, ids);
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

  private void disturb(String location, TaskQueue queue, List<QueueProcess> running)
      throws IOException, InterruptedException {
    Random random = new Random(7);
    int started = 0;
    int disturbances = KILLS + STOPS;
    for (int i = 0; i < disturbances; i++) {
      while (running.size() < PROCESSES) {
        running.add(start(location, started++));
      }
      awaitEnded(queue, (long) TASKS * (i + 1) / (disturbances + 1));
      QueueProcess victim = running.remove(random.nextInt(running.size()));
      if (i % (disturbances / STOPS) == 0) {
        stopPastTheLease(queue, victim, running);
      } else {
        victim.kill();
        assertTrue(victim.awaitEnd(30));
      }
    }
    while (running.size() < PROCESSES) {
      running.add(start(location, started++));
    }
  }

  private QueueProcess start(String location, int number) throws IOException {
    return QueueProcess.start(location, "shared", "w" + number, logs.resolve("w" + number));
  }

  /** Stops a process until another one has been given what it held, and lets it go on then. */
  private void stopPastTheLease(TaskQueue queue, QueueProcess victim, List<QueueProcess> running)
      throws IOException, InterruptedException {
    victim.signal("STOP");
    running.add(victim);
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(3 * LEASE_MILLIS);
    while (System.nanoTime() < deadline && queue.summary().open() > 0) {
      LockSupport.parkNanos(20_000_000);
    }
    victim.signal("CONT");
  }

  private void awaitEnded(TaskQueue queue, long most) throws IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    while (queue.summary().count(QueuedState.SUCCEEDED) < most) {
      assertTrue(System.nanoTime() < deadline, "no progress: " + queue.summary() + output());
      LockSupport.parkNanos(5_000_000);
    }
  }

  private static void check(TaskQueue queue, List<TaskId> ids) {
    assertEquals(
        ids.size(), queue.summary().count(QueuedState.SUCCEEDED), () -> "" + queue.summary());
    for (TaskId id : ids) {
      List<TaskTry> tries = queue.history(id);
      List<TaskTry> accepted =
          tries.stream().filter(one -> one.outcome() == TaskTry.Outcome.SUCCEEDED).toList();
      assertEquals(1, accepted.size(), () -> id + ": " + tries);
      assertEquals(tries.get(tries.size() - 1), accepted.get(0), () -> id + ": " + tries);
      assertEquals(
          Long.toString(accepted.get(0).fence()),
          queue.get(id).orElseThrow().result().orElseThrow());
    }
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
