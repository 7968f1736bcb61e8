package dev.fanfare.queue.function;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A process with all that it starts. Where the system has {@code setsid}, the process leads a group
 * of its own, so that descendants whose parent has ended are found too.
 */
final class ProcessTree {

  private static final Path SETSID = Path.of("/usr/bin/setsid");
  private static final long GRACE_MILLIS = 500;
  private static final long DRAIN_MILLIS = 1_000;

  private ProcessTree() {}

  /** The end of a process. */
  record Ended(int exitCode, CapturedText output, CapturedText errors) {}

  /** Returns a command that runs another one as the leader of a new process group. */
  static List<String> inItsOwnGroup(List<String> command) {
    if (!Files.isExecutable(SETSID)) {
      return command;
    }
    List<String> grouped = new ArrayList<>(List.of(SETSID.toString(), "--wait"));
    grouped.addAll(command);
    return grouped;
  }

  /**
   * Waits for a process's end, reading what it prints. Whatever happens, nothing of its tree is
   * left when this returns.
   *
   * @throws InterruptedException if the thread is interrupted; the tree is ended first
   */
  static Ended run(Process process, Optional<String> input) throws InterruptedException {
    CapturedText output = new CapturedText();
    CapturedText errors = new CapturedText();
    List<Thread> threads = new ArrayList<>();
    threads.add(daemon(() -> output.drain(process.getInputStream())));
    threads.add(daemon(() -> errors.drain(process.getErrorStream())));
    threads.add(daemon(() -> feed(process.getOutputStream(), input.orElse(""))));
    try {
      int exitCode = process.waitFor();
      return new Ended(exitCode, output, errors);
    } finally {
      end(process);
      for (Thread thread : threads) {
        joinBriefly(thread);
      }
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "fanfare-shell-io");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void feed(OutputStream to, String input) {
    try (to) {
      to.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // It does not read its input: its own affair.
    }
  }

  /** Ends the process and its descendants: politely at first, and then for certain. */
  private static void end(Process process) {
    List<ProcessHandle> tree = new ArrayList<>(process.descendants().toList());
    tree.add(process.toHandle());
    List<Long> groups = tree.stream().map(ProcessHandle::pid).toList();
    boolean anyAlive = process.isAlive() || tree.size() > 1;
    if (anyAlive) {
      tree.forEach(ProcessHandle::destroy);
      awaitEnd(tree);
    }
    tree.forEach(handle -> handle.descendants().forEach(ProcessHandle::destroyForcibly));
    tree.forEach(ProcessHandle::destroyForcibly);
    killGroups(groups);
  }

  private static void awaitEnd(List<ProcessHandle> tree) {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GRACE_MILLIS);
    for (ProcessHandle handle : tree) {
      try {
        handle.onExit().get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
        return;
      }
    }
  }

  /** Kills what is left of the groups that the tree's processes led. */
  private static void killGroups(List<Long> leaders) {
    if (!Files.isExecutable(SETSID)) {
      return;
    }
    List<String> kill = new ArrayList<>(List.of("/bin/kill", "-KILL", "--"));
    leaders.forEach(pid -> kill.add("-" + pid));
    boolean interrupted = Thread.interrupted();
    try {
      new ProcessBuilder(kill)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor(DRAIN_MILLIS, TimeUnit.MILLISECONDS);
    } catch (IOException e) {
      // No kill: the tree that was seen has been ended all the same.
    } catch (InterruptedException e) {
      interrupted = true;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void joinBriefly(Thread thread) {
    boolean interrupted = Thread.interrupted();
    try {
      thread.join(DRAIN_MILLIS);
    } catch (InterruptedException e) {
      interrupted = true;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
