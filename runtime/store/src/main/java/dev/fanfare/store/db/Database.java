package dev.fanfare.store.db;

import dev.fanfare.store.record.StoreException;
import dev.fanfare.store.record.StoreException.Problem;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One open database: a session that writes, and readers apart from it that see a state of their own
 * and never wait for it. Connections are made when they are needed. Thread-safe.
 */
public final class Database implements AutoCloseable {

  private static final int MOST_IDLE_READERS = 4;

  private final ConnectionSource source;
  private final Session writer;
  private final Deque<Session> readers = new ArrayDeque<>();
  private final Set<Session> sessions = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;
  private volatile @Nullable String id;

  private Database(ConnectionSource source) {
    this.source = source;
    writer = new Session(source, false);
  }

  /**
   * Opens a file; makes it, and its directory, if it is missing.
   *
   * @throws StoreException if it is another program's, newer, damaged, on a network file system, or
   *     may not be read and written
   */
  public static Database open(Path file) {
    return checked(new Database(new SqliteFile(file)));
  }

  /**
   * Opens a database by its location.
   *
   * @param location {@code jdbc:postgresql:…}, {@code jdbc:sqlite:FILE}, or a file
   */
  public static Database open(String location) {
    if (ServerUrl.takes(location)) {
      return checked(new Database(new ServerUrl(location)));
    }
    String sqlite = "jdbc:sqlite:";
    if (location.startsWith(sqlite)) {
      return open(Path.of(location.substring(sqlite.length())));
    }
    if (location.startsWith("jdbc:") || location.contains("://")) {
      throw new StoreException(
          Problem.OTHER,
          "a store is a file or a jdbc:postgresql: URL, and not "
              + location.substring(0, location.indexOf(':', 5) < 0 ? 5 : location.indexOf(':', 5)));
    }
    return open(Path.of(location));
  }

  /** Opens the database of a data source, which is never closed by this. */
  public static Database open(DataSource source) {
    return checked(new Database(new GivenSource(source)));
  }

  static Database open(Path file, int busyMillis) {
    return checked(new Database(new SqliteFile(file, busyMillis)));
  }

  private static Database checked(Database database) {
    boolean good = false;
    try {
      database.apply(MetaTable.SCHEMA);
      good = true;
      return database;
    } finally {
      if (!good) {
        database.close();
      }
    }
  }

  /**
   * Brings a part's tables to the version that this program knows.
   *
   * @throws StoreException if the database's are newer
   */
  public void apply(Schema schema) {
    if (read(transaction -> MetaTable.isCurrent(transaction, source, schema))) {
      return;
    }
    write(
        transaction -> {
          MetaTable.migrate(transaction, source, schema);
          return schema;
        });
  }

  /** Loads what SQLite needs of the JVM; does nothing if it is loaded. */
  public static void warmUp() {
    SqliteLibrary.warmUp();
  }

  /** Returns the database's kind. */
  public DatabaseKind kind() {
    return source.dialect().kind();
  }

  /** Returns the database's own random identity: the same for every process that has it open. */
  public String id() {
    String known = id;
    if (known == null) {
      known = read(transaction -> MetaTable.value(transaction, "store_id")).orElseThrow();
      id = known;
    }
    return known;
  }

  /** Returns the database's name for messages; never with a password. */
  public String place() {
    return source.place();
  }

  /** Runs a transaction that writes, on the one session for that: see {@link Session#run}. */
  public <T> T write(TransactionBody<T> body) {
    return writer.run(body);
  }

  /** Runs a transaction that only reads, and sees one state of the database. */
  public <T> T read(TransactionBody<T> body) {
    Session session = takeReader();
    try {
      return session.run(body);
    } finally {
      giveBack(session);
    }
  }

  private Session takeReader() {
    synchronized (readers) {
      Session idle = readers.poll();
      return idle == null ? track(new Session(source, true)) : idle;
    }
  }

  private void giveBack(Session session) {
    synchronized (readers) {
      if (!closed && readers.size() < MOST_IDLE_READERS) {
        readers.push(session);
        return;
      }
    }
    release(session);
  }

  /** Makes a further session that writes, for what must not wait for {@link #write}: beats. */
  public Session session() {
    return track(new Session(source, false));
  }

  private Session track(Session session) {
    if (closed) {
      throw new StoreException(Problem.CLOSED, "the store %s has been closed".formatted(place()));
    }
    sessions.add(session);
    return session;
  }

  /** Closes a session of {@link #session()}. */
  public void release(Session session) {
    sessions.remove(session);
    session.close();
  }

  /** Closes all connections, each after the transaction that is running on it. */
  @Override
  public void close() {
    closed = true;
    writer.close();
    sessions.forEach(Session::close);
    sessions.clear();
  }
}
