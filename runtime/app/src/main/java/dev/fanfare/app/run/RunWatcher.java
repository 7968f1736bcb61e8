package dev.fanfare.app.run;

import dev.fanfare.runtime.RunHandle;
import dev.fanfare.runtime.event.RunEvent;
import dev.fanfare.runtime.event.RunListener;
import dev.fanfare.runtime.result.Progress;
import dev.fanfare.runtime.result.RunReport;
import java.time.Duration;

/**
 * A front's view of one run while it runs. Every method has a default that does nothing.
 *
 * <p>Order: {@link #started}, then {@link #progress} and {@link #notice} from any thread, then
 * {@link #ended}. The listener's own events may begin before {@code started}.
 */
public interface RunWatcher {

  /** Returns what the run's events are given to. */
  default RunListener listener() {
    return new RunListener() {
      @Override
      public void on(RunEvent event) {}

      @Override
      public boolean wants(Class<? extends RunEvent> type) {
        return false;
      }
    };
  }

  /** Returns how often {@link #progress} is called where the configuration does not say. */
  default Duration interval() {
    return Duration.ofSeconds(1);
  }

  /**
   * Takes the handle of the run, which can be asked and stopped.
   *
   * @param run the run, which has just started
   */
  default void started(RunHandle run) {}

  /**
   * Takes a snapshot.
   *
   * @param progress how far the run is
   */
  default void progress(Progress progress) {}

  /**
   * Takes a sentence about the run as a whole.
   *
   * @param sentence for the user
   */
  default void notice(String sentence) {}

  /**
   * Takes the result before its files are written. Nothing is called any more after this.
   *
   * @param report the result
   */
  default void ended(RunReport report) {}
}
