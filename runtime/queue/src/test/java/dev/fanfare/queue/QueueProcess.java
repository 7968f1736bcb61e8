package dev.fanfare.queue;

import dev.fanfare.store.Store;
import dev.fanfare.store.record.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** A process of its own that works on a queue until nothing is left in it. */
final class QueueProcess implements AutoCloseable {

  /** A line's beginning in a process's log: then the task's id and the fence. */
  static final String ACCEPTED = "accepted ";

  /** More than one: whatever moment a process is killed or stopped at, it holds some. */
  private static final int CLAIMED_AT_ONCE = 8;

  private final Process process;

  private QueueProcess(Process process) {
    this.process = process;
  }

  /**
   * Runs in the other process: claims and completes, with the claim's token as the result, and
   * writes down what was accepted. Its wall clock jumps, and its database may restart.
   */
  public static void main(String[] args) throws InterruptedException {
    try (Store store = retried(() -> Store.open(args[0]))) {
      TaskQueue queue = retried(() -> TaskQueue.open(store, args[1], new JumpingTime(args[2])));
      while (true) {
        List<Claimed> claimed =
            retried(() -> queue.claim(args[2], Set.of("work"), Set.of(), CLAIMED_AT_ONCE));
        for (Claimed task : claimed) {
          if (retried(() -> task.complete(task.fence()))) {
            System.out.println(ACCEPTED + task.id() + ' ' + task.fence());
          }
        }
        if (claimed.isEmpty()) {
          if (retried(queue::outlook) instanceof Claim.Drained) {
            return;
          }
          LockSupport.parkNanos(20_000_000);
        }
      }
    }
  }

  private static <T> T retried(Supplier<T> action) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (true) {
      try {
        return action.get();
      } catch (StoreException e) {
        if (!e.isTransient() || System.nanoTime() - deadline >= 0) {
          throw e;
        }
        LockSupport.parkNanos(20_000_000);
      }
    }
  }

  static QueueProcess start(String location, String queue, String name, Path log)
      throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path"),
            QueueProcess.class.getName(),
            location,
            queue,
            name);
    return new QueueProcess(
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start());
  }

  boolean isAlive() {
    return process.isAlive();
  }

  void kill() {
    process.destroyForcibly();
  }

  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  boolean awaitEnd(long seconds) throws InterruptedException {
    return process.waitFor(seconds, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
