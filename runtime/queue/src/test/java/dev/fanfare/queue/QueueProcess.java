package dev.fanfare.queue;

import dev.fanfare.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A process of its own that works on a queue until nothing is left in it. */
final class QueueProcess implements AutoCloseable {

  private final Process process;

  private QueueProcess(Process process) {
    this.process = process;
  }

  /** Runs in the other process: claims and completes, with the claim's token as the result. */
  public static void main(String[] args) throws InterruptedException {
    try (Store store = Store.open(args[0])) {
      TaskQueue queue = TaskQueue.open(store, args[1]);
      while (true) {
        Claim claim = queue.claim(args[2], Set.of("work"), Duration.ofSeconds(60));
        if (claim instanceof Claimed task) {
          task.complete(task.fence());
        } else if (claim instanceof Claim.Drained) {
          return;
        }
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
