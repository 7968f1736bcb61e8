package dev.fanfare.launcher.command;

import dev.fanfare.report.Rehearsal;
import dev.fanfare.report.ReportFormat;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** Has a thread load what shows a run, while the run is prepared and runs; it needs none of it. */
final class Warmup {

  private final CountDownLatch over;

  private Warmup(int threads) {
    over = new CountDownLatch(threads);
  }

  /** For when nothing will run: there is nothing to wait for. */
  static Warmup none() {
    return new Warmup(0);
  }

  /**
   * Begins.
   *
   * @param formats the files that are likely to be written: others are loaded when they are
   */
  static Warmup begin(Set<ReportFormat> formats) {
    Warmup warmup = new Warmup(1);
    Thread thread = new Thread(() -> warmup.rehearse(formats), "fanfare-warmup");
    thread.setDaemon(true);
    // What fails now fails again when there is a run to be shown, and is told then.
    thread.setUncaughtExceptionHandler((failed, why) -> {});
    thread.start();
    return warmup;
  }

  private void rehearse(Set<ReportFormat> formats) {
    try {
      Rehearsal.of(formats);
    } finally {
      over.countDown();
    }
  }

  /**
   * Waits for its end, also when this thread is interrupted: two threads must not initialize the
   * same classes.
   *
   * @return whether this thread was interrupted meanwhile
   */
  boolean await() {
    boolean interrupted = false;
    while (true) {
      try {
        over.await();
        return interrupted;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
  }
}
