package dev.fanfare.store.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.store.record.StoreException;
import dev.fanfare.store.record.StoreException.Problem;
import dev.fanfare.store.testing.OnEveryDatabase;
import dev.fanfare.store.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Transactions, the same on both databases. */
class DatabaseTest {

  private static final Schema NUMBERS =
      new Schema(
          "numbers",
          List.of(
              List.of("create table ff_number (k text primary key, n {int}, b {blob}) {strict}")));

  @OnEveryDatabase
  void keepsWhatWasCommitted(TestDatabase where) {
    try (Database database = Database.open(where.location())) {
      database.apply(NUMBERS);
      set(database, "a", 1);
    }
    try (Database database = Database.open(where.location())) {
      database.apply(NUMBERS);
      assertEquals(Optional.of(1L), get(database, "a"));
    }
  }

  @OnEveryDatabase
  void rollsBackWhatThrew(TestDatabase where) {
    try (Database database = Database.open(where.location())) {
      database.apply(NUMBERS);
      assertThrows(
          IllegalStateException.class,
          () ->
              database.write(
                  transaction -> {
                    transaction.update("insert into ff_number (k, n) values (?, ?)", "a", 1);
                    throw new IllegalStateException("planned");
                  }));
      StoreException refused =
          assertThrows(
              StoreException.class,
              () ->
                  database.write(
                      transaction -> {
                        transaction.update("insert into ff_number (k, n) values (?, ?)", "a", 1);
                        return transaction.update("insert into ff_nothing (k) values (1)");
                      }));
      assertEquals(Problem.OTHER, refused.problem());
      assertFalse(refused.getMessage().contains("\n"), refused.getMessage());
      assertEquals(Optional.empty(), get(database, "a"));
      set(database, "a", 2);
      assertEquals(Optional.of(2L), get(database, "a"));
    }
  }

  @OnEveryDatabase
  void readsOneStateWhileAnotherWrites(TestDatabase where) {
    try (Database database = Database.open(where.location())) {
      database.apply(NUMBERS);
      set(database, "a", 1);
      database.read(
          transaction -> {
            Optional<Long> before = read(transaction, "a");
            set(database, "a", 2);
            assertEquals(before, read(transaction, "a"));
            return before;
          });
      assertEquals(Optional.of(2L), get(database, "a"));
    }
  }

  @OnEveryDatabase
  void refusesToWriteThroughAReader(TestDatabase where) {
    try (Database database = Database.open(where.location())) {
      database.apply(NUMBERS);
      assertThrows(
          StoreException.class,
          () -> database.read(transaction -> transaction.update("delete from ff_number")));
    }
  }

  @OnEveryDatabase
  void losesNoIncrementOfManySessions(TestDatabase where) throws Exception {
    int threads = 4;
    int each = 25;
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try (Database database = Database.open(where.location())) {
      database.apply(NUMBERS);
      set(database, "a", 0);
      CountDownLatch all = new CountDownLatch(threads);
      List<Future<?>> ends = new java.util.ArrayList<>();
      for (int i = 0; i < threads; i++) {
        ends.add(
            executor.submit(
                () -> {
                  Session session = database.session();
                  all.countDown();
                  all.await();
                  for (int n = 0; n < each; n++) {
                    session.run(
                        transaction ->
                            transaction.update("update ff_number set n = n + 1 where k = 'a'"));
                  }
                  return null;
                }));
      }
      for (Future<?> end : ends) {
        end.get();
      }
      assertEquals(Optional.of((long) threads * each), get(database, "a"));
    } finally {
      executor.shutdownNow();
    }
  }

  @OnEveryDatabase
  void repeatsATransactionThatLostToAnother(TestDatabase where) {
    try (Database database = Database.open(where.location())) {
      database.apply(NUMBERS);
      set(database, "a", 1);
      int[] calls = {0};
      database.write(
          transaction -> {
            calls[0]++;
            if (calls[0] < 3 && transaction.kind() == DatabaseKind.POSTGRESQL) {
              transaction.execute(
                  "do $$ begin raise exception using errcode = '40001', message = 'lost'; end $$");
            }
            return transaction.update("update ff_number set n = n + 1 where k = 'a'");
          });
      assertEquals(where.isServer() ? 3 : 1, calls[0]);
      assertEquals(Optional.of(2L), get(database, "a"));
    }
  }

  @OnEveryDatabase
  void takesEveryKindOfValue(TestDatabase where) {
    try (Database database = Database.open(where.location())) {
      database.apply(NUMBERS);
      byte[] bytes = {0, -1, 39, 92};
      String text = "a'\"\\\n\u00e4\ud83d\ude00";
      database.write(
          transaction ->
              transaction.batch(
                  "insert into ff_number (k, n, b) values (?, ?, ?)",
                  List.of(
                      new Object[] {text, Long.MIN_VALUE, bytes},
                      new Object[] {"flag", true, null},
                      new Object[] {"number", 7, null})));
      String all =
          database.kind() == DatabaseKind.SQLITE
              ? "select b from ff_number where k in (select value from json_each(?)) order by n"
              : "select b from ff_number where k = any(?) order by n";
      List<Optional<byte[]>> found =
          database.read(
              transaction ->
                  transaction.query(
                      all,
                      row -> Optional.ofNullable(row.getBytes(1)),
                      (Object) new String[] {text, "flag"}));
      assertEquals(2, found.size());
      assertTrue(java.util.Arrays.equals(bytes, found.get(0).orElseThrow()));
      assertEquals(Optional.empty(), found.get(1));
      assertEquals(Optional.of(1L), get(database, "flag"));
    }
  }

  @OnEveryDatabase
  void refusesWhatANewerVersionWrote(TestDatabase where) {
    Schema newer =
        new Schema(
            "numbers",
            List.of(NUMBERS.migrations().get(0), List.of("update ff_number set n = n"), List.of()));
    try (Database database = Database.open(where.location())) {
      database.apply(newer);
      StoreException refused = assertThrows(StoreException.class, () -> database.apply(NUMBERS));
      assertEquals(Problem.NEWER, refused.problem());
      assertTrue(
          refused.getMessage().contains("(numbers 3, and this one knows 1)"), refused.getMessage());
    }
  }

  @OnEveryDatabase
  void bringsAnOlderVersionForward(TestDatabase where) {
    Schema newer =
        new Schema(
            "numbers",
            List.of(
                NUMBERS.migrations().get(0),
                List.of("alter table ff_number add column more {int}")));
    try (Database database = Database.open(where.location())) {
      database.apply(NUMBERS);
      set(database, "a", 1);
      database.apply(newer);
      database.write(transaction -> transaction.update("update ff_number set more = n + 1"));
      assertEquals(Optional.of(1L), get(database, "a"));
    }
  }

  @OnEveryDatabase
  void saysThatItIsClosed(TestDatabase where) {
    Database database = Database.open(where.location());
    database.close();
    StoreException refused = assertThrows(StoreException.class, () -> database.apply(NUMBERS));
    assertEquals(Problem.CLOSED, refused.problem());
  }

  private static void set(Database database, String key, long value) {
    database.write(
        transaction ->
            transaction.update(
                """
                insert into ff_number (k, n) values (?, ?)
                on conflict (k) do update set n = excluded.n\
                """,
                key,
                value));
  }

  private static Optional<Long> get(Database database, String key) {
    return database.read(transaction -> read(transaction, key));
  }

  private static Optional<Long> read(Transaction transaction, String key)
      throws java.sql.SQLException {
    return transaction.first("select n from ff_number where k = ?", row -> row.getLong(1), key);
  }
}
