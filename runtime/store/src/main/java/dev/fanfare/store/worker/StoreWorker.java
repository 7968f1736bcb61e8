package dev.fanfare.store.worker;

import dev.fanfare.runtime.spi.TimeSource;
import dev.fanfare.store.db.Database;
import dev.fanfare.store.db.MetaTable;
import dev.fanfare.store.db.Session;
import dev.fanfare.store.record.StoreException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * This process as a worker of the store: a row whose counter a thread of its own raises every fifth
 * of a lease, on a connection of its own, for all that the process holds. Thread-safe.
 */
public final class StoreWorker implements AutoCloseable {

  private static final Logger LOG = System.getLogger(StoreWorker.class.getName());

  private final Database database;
  private final Session session;
  private final String app;
  private final TimeSource time;
  private final ProcessIdentity process = ProcessIdentity.current();
  private final long id;
  private final Duration lease;
  private final ScheduledExecutorService beats;
  private final List<Runnable> afterBeats = new CopyOnWriteArrayList<>();

  /**
   * The monotonic time just before the last successful beat was sent: no observer saw that beat
   * earlier.
   */
  private volatile long lastBeat;

  private volatile boolean released;

  private StoreWorker(Database database, String app, TimeSource time) {
    this.database = database;
    this.app = app;
    this.time = time;
    session = database.session();
    long sent = time.nanoTime();
    String uid = UUID.randomUUID().toString();
    id =
        session.run(
            transaction ->
                WorkerTable.insert(transaction, uid, process, app, time.instant().toEpochMilli()));
    lastBeat = sent;
    lease =
        database.read(
            transaction ->
                Duration.ofMillis(
                    MetaTable.value(transaction, "lease").map(Long::parseLong).orElseThrow()));
    beats =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "fanfare-store-beat");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Enters this process into the store, and begins to beat.
   *
   * @param database the store
   * @param app the program's name, for people
   * @param time the clock whose monotonic part decides leases
   */
  public static StoreWorker start(Database database, String app, TimeSource time) {
    StoreWorker worker = enter(database, app, time);
    long interval = worker.lease.toNanos() / 5;
    Future<?> unused =
        worker.beats.scheduleAtFixedRate(worker::beat, interval, interval, TimeUnit.NANOSECONDS);
    return worker;
  }

  /** Enters this process without a thread that beats. */
  static StoreWorker enter(Database database, String app, TimeSource time) {
    database.apply(WorkerTable.SCHEMA);
    return new StoreWorker(database, app, time);
  }

  /** Beats once. A failure is not the end: the lease outlasts several. */
  void beat() {
    long sent = time.nanoTime();
    try {
      boolean held =
          session.run(
              transaction -> WorkerTable.beat(transaction, id, time.instant().toEpochMilli()));
      if (held) {
        lastBeat = sent;
        afterBeats.forEach(Runnable::run);
      } else {
        released = true;
      }
    } catch (RuntimeException e) {
      // Thrown on, it would be the last beat.
      LOG.log(Level.DEBUG, "a beat failed", e);
    }
  }

  /**
   * Adds what is called after each good beat, on the thread that beats.
   *
   * @param action short; what it throws is logged
   */
  public void afterBeats(Runnable action) {
    afterBeats.add(action);
  }

  /** Returns whether a fifth of a lease has passed since the last good beat was sent. */
  public boolean isBeatDue() {
    return time.nanoTime() - lastBeat >= lease.toNanos() / 5;
  }

  /**
   * Records a beat that was part of another transaction, {@link WorkerTable#beat}: in a busy
   * database the thread that beats may wait long for its turn.
   *
   * @param sent the monotonic time just before that transaction began
   */
  public void hasBeaten(long sent) {
    lastBeat = sent;
  }

  /** This process's number in the store. */
  public long id() {
    return id;
  }

  /** Returns the program's name. */
  public String app() {
    return app;
  }

  /**
   * Returns whether a process belongs to this machine's current boot, so that this process can see
   * its end.
   */
  public boolean isSameMachine(WorkerRow other) {
    return !process.boot().isEmpty()
        && process.boot().equals(other.process().boot())
        && process.host().equals(other.process().host());
  }

  /** Returns how long a process counts as alive after a beat. */
  public Duration lease() {
    return lease;
  }

  /**
   * Returns whether this process may still claim to hold what it took: it was not released, and
   * less than two thirds of a lease have passed since it sent its last successful beat.
   */
  public boolean isHolding() {
    return !released && time.nanoTime() - lastBeat < lease.toNanos() * 2 / 3;
  }

  /**
   * Returns whether other processes have released this one; what it held is theirs. It never holds
   * again.
   */
  public boolean isReleased() {
    return released;
  }

  /** Returns a new observer of the other processes, by this process's clock. */
  public WorkerWatch watch() {
    return watch(time);
  }

  /**
   * Returns a new observer of the other processes.
   *
   * @param time the observer's clock; its monotonic part decides
   */
  public WorkerWatch watch(TimeSource time) {
    return new WorkerWatch(process, time, lease.toNanos());
  }

  /** Stops beating and says that this process has ended in order. */
  @Override
  public void close() {
    beats.shutdownNow();
    try {
      session.run(
          transaction -> {
            WorkerTable.end(transaction, id);
            return id;
          });
    } catch (StoreException e) {
      LOG.log(Level.DEBUG, "the last beat failed: others see it when the lease is over", e);
    } finally {
      database.release(session);
    }
  }
}
