package dev.fanfare.queue.batch;

import dev.fanfare.queue.QueueWorkers;
import dev.fanfare.queue.RunningWorkers;
import dev.fanfare.queue.TaskQueue;
import dev.fanfare.queue.function.QueueFunction;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The workers of a batch in this process, at most one set at a time. A stop goes through the
 * queue's metadata, so that it reaches the workers of other processes too. Thread-safe.
 */
final class BatchRunner implements AutoCloseable {

  private static final Logger LOG = System.getLogger(BatchRunner.class.getName());
  private static final String STOP = "fanfare.batch.stop";
  private static final Duration LOOK = Duration.ofMillis(500);

  private final TaskQueue queue;
  private final List<QueueFunction> functions;
  private @Nullable RunningWorkers workers;
  private @Nullable CountDownLatch ended;

  BatchRunner(TaskQueue queue, List<QueueFunction> functions) {
    this.queue = queue;
    this.functions = functions;
  }

  synchronized boolean isRunning() {
    return ended != null && ended.getCount() > 0;
  }

  synchronized boolean start(int concurrent, Optional<Duration> timeout) {
    if (isRunning()) {
      return false;
    }
    String stopSeen = stopAsked();
    RunningWorkers started = QueueWorkers.of(functions).on(queue).workers(concurrent).start();
    CountDownLatch latch = new CountDownLatch(1);
    workers = started;
    ended = latch;
    Thread watcher =
        new Thread(() -> watch(started, latch, stopSeen, timeout), "fanfare-batch-" + queue.name());
    watcher.setDaemon(true);
    watcher.start();
    return true;
  }

  private void watch(
      RunningWorkers running, CountDownLatch latch, String stopSeen, Optional<Duration> timeout) {
    long deadline = System.nanoTime() + timeout.map(Duration::toNanos).orElse(Long.MAX_VALUE / 2);
    try (running) {
      while (!running.awaitDrained(LOOK)) {
        String asked = stopAsked();
        if (System.nanoTime() - deadline >= 0) {
          running.stopNow();
        } else if (!asked.equals(stopSeen)) {
          if (asked.endsWith("now")) {
            running.stopNow();
          } else {
            running.drain();
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "the batch '" + queue.name() + "' has stopped", e);
    } finally {
      latch.countDown();
    }
  }

  private String stopAsked() {
    return queue.metadata().getOrDefault(STOP, "");
  }

  /** Stops the workers of every process; returns whether some ran in this one. */
  synchronized boolean stop(boolean now) {
    queue.metadata(STOP, UUID.randomUUID() + (now ? " now" : " drain"));
    boolean ran = isRunning();
    RunningWorkers current = workers;
    if (ran && current != null) {
      if (now) {
        current.stopNow();
      } else {
        current.drain();
      }
    }
    return ran;
  }

  boolean awaitEnd(Duration wait) throws InterruptedException {
    CountDownLatch latch;
    synchronized (this) {
      latch = ended;
    }
    return latch == null || latch.await(wait.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public void close() {
    RunningWorkers current;
    synchronized (this) {
      current = isRunning() ? workers : null;
    }
    if (current != null) {
      current.stopNow();
      current.close();
    }
  }
}
