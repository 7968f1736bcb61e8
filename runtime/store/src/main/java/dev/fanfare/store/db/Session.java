package dev.fanfare.store.db;

import dev.fanfare.store.record.StoreException;
import dev.fanfare.store.record.StoreException.Problem;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One connection, and the transactions on it, one at a time. It is opened when it is first needed,
 * and thrown away after any error, since neither driver says in what state it is then. Thread-safe:
 * a caller waits for the transaction before.
 */
public final class Session implements AutoCloseable {

  private static final int MOST_TRIES = 12;
  private static final long SHORTEST_PAUSE_NANOS = 1_000_000;
  private static final long LONGEST_PAUSE_NANOS = 200_000_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final ConnectionSource source;
  private final boolean reader;
  private @Nullable Transaction open;
  private boolean closed;

  Session(ConnectionSource source, boolean reader) {
    this.source = source;
    this.reader = reader;
  }

  /**
   * Runs a transaction: all of its statements take effect, durably, before this returns, or none
   * does. It is repeated where the database says that another transaction came between (up to 12
   * times), and once where the connection turns out to be lost before the commit.
   *
   * @throws StoreException if it could not be committed; after {@link Problem#CONNECTION} it may
   *     have been all the same
   */
  public <T> T run(TransactionBody<T> body) {
    if (lock.isHeldByCurrentThread()) {
      throw new IllegalStateException("a transaction is open in this thread already");
    }
    lock.lock();
    try {
      return repeated(body);
    } finally {
      lock.unlock();
    }
  }

  private <T> T repeated(TransactionBody<T> body) {
    boolean reused = open != null;
    for (int attempt = 1; ; attempt++) {
      if (closed) {
        throw new StoreException(
            Problem.CLOSED, "the store %s has been closed".formatted(source.place()));
      }
      Step step = new Step();
      try {
        return once(body, step);
      } catch (SQLException e) {
        Problem problem = source.dialect().problem(e);
        boolean stale = reused && problem == Problem.CONNECTION && !step.committing;
        if (!stale && (problem != Problem.CONFLICT || attempt == MOST_TRIES)) {
          throw StoreErrors.of(problem, source.place(), e);
        }
        reused = false;
        if (problem == Problem.CONFLICT) {
          pause(attempt);
        }
      }
    }
  }

  /** The progress of an attempt. */
  private static final class Step {
    private boolean committing;
  }

  private <T> T once(TransactionBody<T> body, Step step) throws SQLException {
    Transaction transaction = open == null ? connect() : open;
    open = null;
    boolean good = false;
    try {
      SqlDialect dialect = source.dialect();
      if (reader) {
        dialect.beginReading(transaction.connection());
      } else {
        dialect.begin(transaction.connection());
      }
      T value;
      try {
        value = body.run(transaction);
      } catch (RuntimeException e) {
        // Not the database's fault: the connection is as good as before.
        dialect.rollback(transaction.connection());
        good = true;
        throw e;
      }
      step.committing = true;
      dialect.commit(transaction.connection());
      good = true;
      return value;
    } finally {
      if (good && !closed) {
        open = transaction;
      } else {
        transaction.close();
      }
    }
  }

  private Transaction connect() throws SQLException {
    Transaction fresh = new Transaction(source.connect(), source.dialect());
    boolean good = false;
    try {
      source.dialect().prepare(fresh.connection(), reader);
      good = true;
      return fresh;
    } finally {
      if (!good) {
        fresh.close();
      }
    }
  }

  private static void pause(int attempt) {
    long longest = Math.min(LONGEST_PAUSE_NANOS, SHORTEST_PAUSE_NANOS << attempt);
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest / 2, longest));
  }

  /** Closes the connection, after the transaction that is running; no further one begins. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      if (open != null) {
        open.close();
        open = null;
      }
    } finally {
      lock.unlock();
    }
  }
}
