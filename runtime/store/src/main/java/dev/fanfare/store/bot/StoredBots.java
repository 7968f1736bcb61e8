package dev.fanfare.store.bot;

import dev.fanfare.bots.spi.BotHistory;
import dev.fanfare.bots.spi.BotStore;
import dev.fanfare.bots.spi.FinishedRun;
import dev.fanfare.bots.spi.SlotClaim;
import dev.fanfare.store.Store;
import dev.fanfare.store.db.Database;
import dev.fanfare.store.db.Transaction;
import dev.fanfare.store.worker.StoreWorker;
import dev.fanfare.store.worker.WorkerRow;
import dev.fanfare.store.worker.WorkerTable;
import dev.fanfare.store.worker.WorkerWatch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bots in a {@link Store}: {@code BotManager.builder().store(StoredBots.of(store))}. The row of a
 * slot decides which process runs it; there is no leader. Thread-safe.
 */
public final class StoredBots implements BotStore {

  /** The time for which a slot's row is kept after its end; the latest is kept longer. */
  private static final Duration KEPT = Duration.ofDays(30);

  private final Store store;
  private final Database database;
  private final WorkerWatch watch;

  private StoredBots(Store store) {
    this.store = store;
    database = store.database();
    database.apply(BotTables.SCHEMA);
    watch = store.worker().watch();
  }

  /** Returns the bots of a store. The store is closed by its owner, after the manager. */
  public static StoredBots of(Store store) {
    return new StoredBots(store);
  }

  @Override
  public Optional<BotHistory> history(String bot) {
    return database.read(
        transaction ->
            transaction.first(
                """
                select last_slot, last_run, cooldown, runs, failed, attempts, errors, millis
                from ff_bot where bot = ?\
                """,
                StoredBots::readHistory,
                bot));
  }

  private static BotHistory readHistory(ResultSet row) throws SQLException {
    return new BotHistory(
        instant(row, 1),
        instant(row, 2),
        instant(row, 3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        Duration.ofMillis(row.getLong(8)));
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  @Override
  public SlotClaim claim(String bot, List<Instant> slots, boolean overlaps, Instant now) {
    StoreWorker worker = worker();
    return database.write(
        transaction -> {
          addBot(transaction, bot);
          String why = reasonToSkip(transaction, bot, worker.id(), overlaps, now);
          List<Instant> taken = new ArrayList<>();
          for (Instant slot : slots) {
            if (insert(transaction, bot, slot, worker.id(), why.isEmpty() ? 1 : 3, now)) {
              taken.add(slot);
            }
          }
          return why.isEmpty()
              ? new SlotClaim(taken, List.of(), "")
              : new SlotClaim(List.of(), taken, why);
        });
  }

  /** This process in the store; once others have released it, entered again. */
  private StoreWorker worker() {
    StoreWorker worker = store.worker();
    return worker.isReleased() ? store.workerAfter(worker) : worker;
  }

  private static void addBot(Transaction transaction, String bot) throws SQLException {
    transaction.update(
        """
        insert into ff_bot (bot, runs, failed, attempts, errors, millis)
        values (?, 0, 0, 0, 0, 0) on conflict (bot) do nothing\
        """,
        bot);
  }

  private static boolean insert(
      Transaction transaction, String bot, Instant slot, long worker, int state, Instant now)
      throws SQLException {
    long millis = slot.toEpochMilli();
    boolean taken =
        transaction.update(
                """
                insert into ff_slot (bot, slot, worker, state, fired) values (?, ?, ?, ?, ?)
                on conflict (bot, slot) do nothing\
                """,
                bot,
                millis,
                worker,
                state,
                now.toEpochMilli())
            == 1;
    if (taken) {
      transaction.update(
          "update ff_bot set last_slot = ? where bot = ? and coalesce(last_slot, ?) <= ?",
          millis,
          bot,
          millis,
          millis);
    }
    return taken;
  }

  private String reasonToSkip(
      Transaction transaction, String bot, long worker, boolean overlaps, Instant now)
      throws SQLException {
    boolean coolingDown =
        transaction
            .first(
                "select 1 from ff_bot where bot = ? and cooldown > ?",
                row -> true,
                bot,
                now.toEpochMilli())
            .isPresent();
    if (coolingDown) {
      return "it is cooling down";
    }
    return !overlaps && runsElsewhere(transaction, bot, worker)
        ? "it is running in another process"
        : "";
  }

  /** A process that has died runs nothing. */
  private boolean runsElsewhere(Transaction transaction, String bot, long worker)
      throws SQLException {
    List<Long> runners =
        transaction.query(
            "select distinct worker from ff_slot where bot = ? and state = 1 and worker <> ?",
            row -> row.getLong(1),
            bot,
            worker);
    if (runners.isEmpty()) {
      return false;
    }
    List<WorkerRow> live = WorkerTable.live(transaction);
    List<WorkerRow> dead = watch.dead(live);
    return live.stream().filter(row -> !dead.contains(row)).anyMatch(r -> runners.contains(r.id()));
  }

  @Override
  public void release(String bot, List<Instant> slots) {
    long worker = worker().id();
    database.write(
        transaction -> {
          int released = 0;
          for (Instant slot : slots) {
            released +=
                transaction.update(
                    "delete from ff_slot where bot = ? and slot = ? and worker = ? and state = 1",
                    bot,
                    slot.toEpochMilli(),
                    worker);
          }
          return released;
        });
  }

  @Override
  public void skipped(String bot, Instant slot) {
    long worker = worker().id();
    database.write(
        transaction ->
            transaction.update(
                "update ff_slot set state = 3 where bot = ? and slot = ? and worker = ?",
                bot,
                slot.toEpochMilli(),
                worker));
  }

  @Override
  public void ended(FinishedRun run) {
    database.write(
        transaction -> {
          addBot(transaction, run.bot());
          Instant end = run.started().plus(run.duration());
          if (run.slot() != null) {
            endSlot(transaction, run, run.slot(), end);
          }
          return addNumbers(transaction, run);
        });
  }

  private static void endSlot(Transaction transaction, FinishedRun run, Instant slot, Instant end)
      throws SQLException {
    transaction.update(
        "update ff_slot set state = 2, run = ?, ended = ? where bot = ? and slot = ?",
        run.runId(),
        end.toEpochMilli(),
        run.bot(),
        slot.toEpochMilli());
    transaction.update(
        "delete from ff_slot where bot = ? and slot < ? and state <> 1",
        run.bot(),
        slot.minus(KEPT).toEpochMilli());
  }

  private static int addNumbers(Transaction transaction, FinishedRun run) throws SQLException {
    Instant cooldown = run.cooldownUntil();
    long started = run.started().toEpochMilli();
    return transaction.update(
        """
        update ff_bot set runs = runs + 1, failed = failed + ?, attempts = attempts + ?,
          errors = errors + ?, millis = millis + ?, cooldown = ?,
          last_run = case when last_run > ? then last_run else ? end
        where bot = ?\
        """,
        run.failed(),
        run.attempts(),
        run.errors(),
        run.duration().toMillis(),
        cooldown == null ? null : cooldown.toEpochMilli(),
        started,
        started,
        run.bot());
  }
}
