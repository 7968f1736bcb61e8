package dev.fanfare.launcher.progress;

import dev.fanfare.app.ProgressStyle;
import dev.fanfare.runtime.result.SecretMask;
import java.io.PrintStream;
import java.util.Map;

/** The factory of views by style. */
public final class ProgressViews {

  private ProgressViews() {}

  /**
   * Begins to show a run.
   *
   * @param style how
   * @param terminal what the outputs are
   * @param environment the process's variables
   * @param err takes lines
   * @param color whether frames are in colours
   * @param attempts how many attempts a task of each step can have
   * @param secrets is applied to messages of failures
   */
  public static ProgressView open(
      ProgressStyle style,
      TerminalTraits terminal,
      Map<String, String> environment,
      PrintStream err,
      boolean color,
      Map<String, Integer> attempts,
      SecretMask secrets) {
    return switch (style) {
      case RICH -> LiveView.open(terminal, color, new TerminalProbe(), attempts, secrets);
      case PLAIN -> new PlainView(err, TerminalGlyphs.of(terminal.charset()), secrets);
      case NONE -> new SilentView(err, secrets);
      case AUTO ->
          open(
              canDraw(terminal, environment) ? ProgressStyle.RICH : ProgressStyle.PLAIN,
              terminal,
              environment,
              err,
              color,
              attempts,
              secrets);
    };
  }

  /** Build servers lend a terminal at times, and keep what is drawn in a file. */
  private static boolean canDraw(TerminalTraits terminal, Map<String, String> environment) {
    return terminal.err()
        && TerminalTraits.understandsEscapes(environment)
        && environment.getOrDefault("CI", "").isEmpty();
  }
}
