package dev.fanfare.store.run;

import static dev.fanfare.store.run.RecordedTasks.newRun;
import static dev.fanfare.store.run.RecordedTasks.row;
import static dev.fanfare.store.run.RecordedTasks.value;

import dev.fanfare.store.db.Database;
import dev.fanfare.store.record.RecordedState;
import dev.fanfare.store.run.RecordedTasks.Opened;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures what a store acknowledges: the bare statements in commits of 512 rows, and the writer of
 * runs with one adding thread; then how long the rows take to be read again. Argument: how many
 * rows.
 */
final class StoreThroughputMain {

  private static final int GROUP = 512;

  private StoreThroughputMain() {}

  public static void main(String[] arguments) throws Exception {
    int tasks = arguments.length == 0 ? 102_400 : Integer.parseInt(arguments[0]);
    Path directory = Files.createTempDirectory("fanfare-throughput");
    List<TaskRow> rows = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      rows.add(row(0, i, 1));
    }
    for (int round = 0; round < 3; round++) {
      try (Opened opened = new Opened(Database.open(directory.resolve(round + ".db")))) {
        System.out.printf("bare    %,d rows in %d ms%n", tasks, bare(opened, rows));
        System.out.printf("writer  %,d rows in %d ms%n", tasks, writer(opened, rows));
        long begin = System.nanoTime();
        int[] read = {0};
        opened.catalog.tasks("writer", 0, row -> read[0]++);
        System.out.printf("read    %,d rows in %d ms%n", read[0], millis(begin));
      }
    }
  }

  private static long bare(Opened opened, List<TaskRow> rows) {
    long begin = System.nanoTime();
    for (int from = 0; from < rows.size(); from += GROUP) {
      List<TaskRow> group = rows.subList(from, Math.min(rows.size(), from + GROUP));
      List<StoredValue> values = new ArrayList<>();
      group.forEach(row -> values.add(value(row.position())));
      opened.database.write(
          transaction -> {
            TaskRows.insertValues(transaction, values, 0);
            TaskRows.insert(transaction, "bare", group);
            return group;
          });
    }
    return millis(begin);
  }

  private static long writer(Opened opened, List<TaskRow> rows) {
    RunWriter writer = opened.catalog.begin(newRun("writer"), Duration.ofSeconds(60), why -> {});
    int step = writer.step("answer", rows.size(), null);
    long begin = System.nanoTime();
    for (TaskRow row : rows) {
      writer.task(row, value(row.position()), () -> {});
    }
    writer.flush();
    long millis = millis(begin);
    writer.end(RecordedState.SUCCEEDED, null, null);
    return step < 0 ? 0 : millis;
  }

  private static long millis(long begin) {
    return (System.nanoTime() - begin) / 1_000_000;
  }
}
