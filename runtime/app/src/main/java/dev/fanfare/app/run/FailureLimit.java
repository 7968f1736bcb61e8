package dev.fanfare.app.run;

import dev.fanfare.api.EventLevel;
import dev.fanfare.runtime.RunHandle;
import dev.fanfare.runtime.event.RunEvent;
import dev.fanfare.runtime.event.RunListener;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A limit of failed tasks that ends a run: running tasks may finish. */
final class FailureLimit implements RunListener {

  private final Optional<Integer> most;
  private int failed;
  private @Nullable Runnable end;

  FailureLimit(Optional<Integer> most) {
    this.most = most;
  }

  @Override
  public boolean wants(Class<? extends RunEvent> type) {
    return most.isPresent() && type == RunEvent.TaskEnded.class;
  }

  /** Tasks that did not fail matter less. */
  @Override
  public EventLevel least() {
    return EventLevel.ERROR;
  }

  @Override
  public synchronized void on(RunEvent event) {
    failed++;
    endIfTooMany();
  }

  /** Watches a run that has started; tasks may have failed before. */
  synchronized void watch(RunHandle run, Consumer<String> say) {
    end =
        () -> {
          say.accept("the run is ended after " + failed + " failed tasks");
          run.drain();
        };
    endIfTooMany();
  }

  private void endIfTooMany() {
    if (end != null && most.isPresent() && failed >= most.get()) {
      end.run();
      end = null;
    }
  }
}
