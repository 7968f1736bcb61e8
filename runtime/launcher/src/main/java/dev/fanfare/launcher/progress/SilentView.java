package dev.fanfare.launcher.progress;

import dev.fanfare.config.CleanText;
import dev.fanfare.runtime.event.RunEvent;
import dev.fanfare.runtime.event.RunListener;
import dev.fanfare.runtime.result.Progress;
import dev.fanfare.runtime.result.SecretMask;
import java.io.PrintStream;
import java.time.Duration;

/** A view that shows nothing but what is said about the run as a whole. */
final class SilentView implements ProgressView {

  private final PrintStream err;
  private final SecretMask secrets;

  SilentView(PrintStream err, SecretMask secrets) {
    this.err = err;
    this.secrets = secrets;
  }

  @Override
  public RunListener listener() {
    return new RunListener() {
      @Override
      public void on(RunEvent event) {}

      @Override
      public boolean wants(Class<? extends RunEvent> type) {
        return false;
      }
    };
  }

  @Override
  public Duration interval() {
    return Duration.ofHours(1);
  }

  @Override
  public void show(Progress progress) {}

  @Override
  public void say(String sentence) {
    err.println(CleanText.line(secrets.hide(sentence)));
  }

  @Override
  public void end() {}
}
