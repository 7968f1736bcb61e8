package dev.fanfare.store;

import dev.fanfare.runtime.Fanfare;
import dev.fanfare.store.db.Database;
import dev.fanfare.store.record.StoreException;
import dev.fanfare.store.worker.StoreWorker;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database in which runs are recorded: an SQLite file, or a schema of a PostgreSQL server.
 * Several processes may have the same one open. Thread-safe; to be closed.
 */
public final class Store implements AutoCloseable {

  private final Database database;
  private @Nullable StoreWorker worker;

  private Store(Database database) {
    this.database = database;
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

  /** The database, for the modules of Fanfare that keep their own tables in it. Not for users. */
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
