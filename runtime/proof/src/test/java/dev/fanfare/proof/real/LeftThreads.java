package dev.fanfare.proof.real;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Looks for workers that were left behind: threads with a worker's frames on their stacks. */
final class LeftThreads {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private LeftThreads() {}

  /** Fails if, after a while, any thread still drives a worker. */
  static void assertNone() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!driving().isEmpty()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("threads are left: " + driving());
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  private static List<String> driving() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(LeftThreads::drives)
        .map(thread -> thread.getKey().getName())
        .toList();
  }

  private static boolean drives(Map.Entry<Thread, StackTraceElement[]> thread) {
    for (StackTraceElement frame : thread.getValue()) {
      if (frame.getClassName().endsWith("ThreadDriver") && frame.getMethodName().equals("drive")) {
        return true;
      }
    }
    return false;
  }
}
