package dev.fanfare.launcher.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The watch for the process's end while a run runs: by signal where signals can be had, and in any
 * case by a shutdown hook, which a task's own {@link System#exit} comes to as well.
 */
public final class ProcessEnd {

  /** The time that the report of a cancelled run may take, also on a busy machine. */
  private static final long PATIENCE_SECONDS = 10;

  private final List<ProcessSignals.SignalHandling> handlings = new ArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook;

  private ProcessEnd(RunInterruption interruption) {
    ProcessSignals.handle("INT", interruption::interrupt).ifPresent(handlings::add);
    ProcessSignals.handle("TERM", interruption::terminate).ifPresent(handlings::add);
    hook = new Thread(() -> shutDown(interruption), "fanfare-shutdown");
  }

  /**
   * Watches while something is done.
   *
   * @param interruption takes signals, and the process's end
   * @param work what is done, until the run has ended and all that is said of it has been said
   * @param <T> what it yields
   */
  public static <T> T watch(RunInterruption interruption, Supplier<T> work) {
    ProcessEnd end = new ProcessEnd(interruption);
    end.start(interruption);
    try {
      return work.get();
    } finally {
      end.stop();
    }
  }

  private void start(RunInterruption interruption) {
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is being shut down already, before anything was there to be ended.
      interruption.abort();
    }
  }

  private void shutDown(RunInterruption interruption) {
    interruption.abort();
    try {
      boolean unused = closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void stop() {
    handlings.forEach(ProcessSignals.SignalHandling::close);
    closed.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is being shut down: that is what the hook was for.
    }
  }
}
