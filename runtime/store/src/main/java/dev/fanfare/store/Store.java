package dev.fanfare.store;

import dev.fanfare.codec.ValueCodec;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.spi.Journal;
import dev.fanfare.runtime.spi.ReuseRequest;
import dev.fanfare.runtime.spi.RunStore;
import dev.fanfare.store.db.Database;
import dev.fanfare.store.journal.RecordedRuns;
import dev.fanfare.store.journal.RecordingOptions;
import dev.fanfare.store.record.StoreException;
import dev.fanfare.store.run.RunCatalog;
import dev.fanfare.store.worker.StoreWorker;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database in which runs are recorded: an SQLite file, or a schema of a PostgreSQL server.
 * Several processes may have the same one open. Thread-safe; to be closed.
 */
public final class Store implements RunStore, AutoCloseable {

  private static final Logger LOG = System.getLogger(Store.class.getName());

  private final Database database;
  private final RunCatalog runs;
  private final RecordedRuns recordedRuns;
  private volatile Consumer<String> notices = notice -> LOG.log(Level.WARNING, notice);
  private @Nullable ValueCodec codec;
  private @Nullable StoreWorker worker;

  private Store(Database database) {
    this.database = database;
    runs = new RunCatalog(database, this::worker, System::currentTimeMillis);
    recordedRuns =
        new RecordedRuns(
            runs,
            this::codec,
            new RecordingOptions(
                RecordingOptions.DEFAULT_PATIENCE, notice -> notices.accept(notice)));
  }

  /**
   * Loads what a store needs of the JVM, on a thread of its own: SQLite's native library and the
   * encoding of values, the longest part of opening the first store. Never throws.
   */
  public static void warmUp() {
    Thread thread = new Thread(StoreWarmUp::run, "fanfare-store-warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Opens a store in a file.
   *
   * @param file the database; made with mode 0600, and its directory with it, if it is missing
   * @throws StoreException if the file is another program's, is of a newer version, is damaged,
   *     lies on a network file system, or may not be read and written; nothing is changed then
   */
  public static Store open(Path file) {
    return new Store(Database.open(file));
  }

  /**
   * Opens a store by its location.
   *
   * @param location a file, or {@code jdbc:postgresql://host:port/database?user=…}, for which
   *     org.postgresql:postgresql must be on the class path
   * @throws StoreException as for a file, or if the server cannot be reached
   */
  public static Store open(String location) {
    return new Store(Database.open(location));
  }

  /**
   * Opens a store by a data source of PostgreSQL or SQLite, which is used as it is and not closed
   * with the store.
   *
   * @param source the data source
   * @throws StoreException as for a file, or if it gives no connection
   */
  public static Store open(DataSource source) {
    return new Store(Database.open(source));
  }

  /**
   * Sets what receives the store's notices: one line each, such as which values are not kept and
   * why. Default: the logger of this class.
   *
   * @param receiver called on any thread
   */
  public Store onNotice(Consumer<String> receiver) {
    notices = receiver;
    return this;
  }

  @Override
  public Journal record(Plan<?> plan, ReuseRequest reuse) {
    return recordedRuns.record(plan, reuse);
  }

  @Override
  public RecordedStart find(Plan<?> plan, String runId) {
    return recordedRuns.find(plan, runId);
  }

  @Override
  public Journal takeOver(Plan<?> plan, String runId, ReuseRequest reuse) {
    return recordedRuns.takeOver(plan, runId, reuse);
  }

  @Override
  public void onCancel(String runId, Runnable cancel) {
    runs.onCancel(runId, cancel);
  }

  /** Returns the recorded runs. Not for users. */
  public RunCatalog runs() {
    return runs;
  }

  private synchronized ValueCodec codec() {
    if (codec == null) {
      codec = ValueCodec.create();
    }
    return codec;
  }

  /**
   * Returns the database, for the modules of Fanfare that keep their own tables in it. Not for
   * users.
   */
  public Database database() {
    return database;
  }

  /**
   * This process as one that works on the store; entered when it is first asked for. Not for users.
   */
  public synchronized StoreWorker worker() {
    if (worker == null) {
      worker = StoreWorker.start(database, programName(), Fanfare.environment().time());
    }
    return worker;
  }

  /**
   * Enters this process into the store again, after others have released it. Not for users.
   *
   * @param lost the entry that was released
   */
  public synchronized StoreWorker workerAfter(StoreWorker lost) {
    if (worker == lost) {
      lost.close();
      worker = null;
    }
    return worker();
  }

  /** The program's name without its arguments, which may hold secrets. */
  private static String programName() {
    String command = System.getProperty("sun.java.command", "java").strip();
    int space = command.indexOf(' ');
    return space < 0 ? command : command.substring(0, space);
  }

  /** Closes all connections, each after the transaction that is running on it. */
  @Override
  public synchronized void close() {
    if (worker != null) {
      worker.close();
      worker = null;
    }
    database.close();
  }
}
