package dev.fanfare.store.run;

import dev.fanfare.store.record.StoreException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Commits the entries of many threads in groups, in the order in which they were added.
 *
 * <p>One thread takes what has gathered, up to a number of rows and bytes, commits it in one
 * transaction, and only then acknowledges each entry, in order. While a commit is under way the
 * next group gathers, so groups grow with the load and a lone entry waits for nothing. An adding
 * thread goes on at once, unless as much is unacknowledged as the limits allow, or the last commit
 * failed; then it waits.
 *
 * <p>A commit that fails is tried again until the patience is over. After that, or at once if
 * trying again is of no use, everything fails: waiting and later calls throw, no further entry is
 * acknowledged. Thread-safe.
 *
 * @param <E> the entries
 */
final class GroupCommit<E> implements AutoCloseable {

  private static final Logger LOG = System.getLogger(GroupCommit.class.getName());
  private static final long FIRST_PAUSE_MILLIS = 20;
  private static final long LONGEST_PAUSE_MILLIS = 1_000;

  /**
   * The limits of a group and of what waits.
   *
   * @param groupRows the most entries of a commit
   * @param groupBytes the bytes after which a commit takes no further entry
   * @param waitingRows the most entries that are not acknowledged
   * @param waitingBytes the bytes of entries after which an adding thread waits
   * @param patience the time for which a failing commit is tried again
   */
  record Limits(
      int groupRows, long groupBytes, int waitingRows, long waitingBytes, Duration patience) {

    static final Limits DEFAULT =
        new Limits(8_192, 4L << 20, 10_000, 64L << 20, Duration.ofSeconds(60));

    Limits withPatience(Duration other) {
      return new Limits(groupRows, groupBytes, waitingRows, waitingBytes, other);
    }
  }

  private record Waiting<E>(E entry, long bytes, Runnable acknowledge) {}

  private final Limits limits;
  private final Consumer<List<E>> commit;
  private final Consumer<StoreException> failed;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition added = lock.newCondition();
  private final Condition changed = lock.newCondition();
  private final Deque<Waiting<E>> queue = new ArrayDeque<>();
  private final Thread thread;
  private long accepted;
  private long acknowledged;
  private long unacknowledgedBytes;
  private boolean troubled;
  private boolean closed;
  private @Nullable StoreException failure;

  /**
   * Starts the thread.
   *
   * @param name the thread's name
   * @param commit writes a group durably, or throws a {@link StoreException} and writes nothing
   * @param failed called once, on the thread, when everything fails
   */
  GroupCommit(
      String name, Limits limits, Consumer<List<E>> commit, Consumer<StoreException> failed) {
    this.limits = limits;
    this.commit = commit;
    this.failed = failed;
    thread = new Thread(this::run, name);
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Adds an entry.
   *
   * @param entry what to commit
   * @param bytes about how much of the database it takes
   * @param acknowledge called on the committing thread after the commit; short, and adds nothing
   * @throws StoreException if everything has failed
   */
  void add(E entry, long bytes, Runnable acknowledge) {
    lock.lock();
    try {
      while (failure == null && !closed && (troubled || isFull())) {
        changed.awaitUninterruptibly();
      }
      check();
      queue.add(new Waiting<>(entry, bytes, acknowledge));
      accepted++;
      unacknowledgedBytes += bytes;
      added.signal();
    } finally {
      lock.unlock();
    }
  }

  private boolean isFull() {
    return accepted - acknowledged >= limits.waitingRows()
        || unacknowledgedBytes >= limits.waitingBytes();
  }

  private void check() {
    if (failure != null) {
      throw new StoreException(failure.problem(), String.valueOf(failure.getMessage()), failure);
    }
    if (closed) {
      throw new StoreException(StoreException.Problem.CLOSED, "the recording has been closed");
    }
  }

  /**
   * Waits until all that was added before is acknowledged.
   *
   * @throws StoreException if everything has failed
   */
  void flush() {
    lock.lock();
    try {
      long upTo = accepted;
      while (failure == null && acknowledged < upTo) {
        changed.awaitUninterruptibly();
      }
      if (failure != null) {
        check();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Commits what was added, then ends the thread. Does nothing if everything has failed. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      added.signal();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    if (Thread.currentThread() != thread) {
      joinUninterruptibly();
    }
  }

  private void joinUninterruptibly() {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    List<Waiting<E>> group = new ArrayList<>();
    while (take(group)) {
      if (!commitPatiently(group.stream().map(Waiting::entry).toList())) {
        return;
      }
      for (Waiting<E> one : group) {
        acknowledge(one);
      }
      acknowledged(group);
    }
  }

  private static void acknowledge(Waiting<?> one) {
    try {
      one.acknowledge().run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "an entry was committed, and its acknowledgement failed", e);
    }
  }

  private boolean take(List<Waiting<E>> group) {
    group.clear();
    lock.lock();
    try {
      while (queue.isEmpty() && !closed) {
        added.awaitUninterruptibly();
      }
      long bytes = 0;
      while (!queue.isEmpty() && group.size() < limits.groupRows() && bytes < limits.groupBytes()) {
        Waiting<E> next = queue.remove();
        group.add(next);
        bytes += next.bytes();
      }
      return !group.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  private boolean commitPatiently(List<E> entries) {
    long since = System.nanoTime();
    for (long pause = FIRST_PAUSE_MILLIS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
      try {
        commit.accept(entries);
        troubled(false);
        return true;
      } catch (StoreException e) {
        long left = limits.patience().toNanos() - (System.nanoTime() - since);
        if (!e.isTransient() || left <= 0) {
          fail(e);
          return false;
        }
        if (troubled(true)) {
          LOG.log(
              Level.WARNING,
              "{0}; no further task is begun, and the write is tried again for {1} s",
              e.getMessage(),
              limits.patience().toSeconds());
        }
        pause(Math.min(TimeUnit.MILLISECONDS.toNanos(pause), left));
      } catch (RuntimeException | Error e) {
        fail(new StoreException(StoreException.Problem.OTHER, "a write failed: " + e, e));
        return false;
      }
    }
  }

  /** Sets whether the last commit failed; returns whether that is new. */
  private boolean troubled(boolean now) {
    lock.lock();
    try {
      boolean before = troubled;
      troubled = now;
      if (!now) {
        changed.signalAll();
      }
      return before != now;
    } finally {
      lock.unlock();
    }
  }

  private void pause(long nanos) {
    lock.lock();
    try {
      long left = nanos;
      while (left > 0) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      // Nobody interrupts this thread; if they do, the next try comes at once.
    } finally {
      lock.unlock();
    }
  }

  private void fail(StoreException why) {
    lock.lock();
    try {
      failure = why;
      queue.clear();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    failed.accept(why);
  }

  private void acknowledged(List<Waiting<E>> group) {
    lock.lock();
    try {
      acknowledged += group.size();
      for (Waiting<E> one : group) {
        unacknowledgedBytes -= one.bytes();
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
