package dev.fanfare.launcher.progress;

import java.io.PrintStream;
import java.util.Map;

/** How a run is shown while it runs. */
public enum ProgressStyle {
  /** {@link #RICH} in a terminal that can show it, else {@link #PLAIN}. */
  AUTO,
  /** Frames that are drawn over one another. */
  RICH,
  /** Lines. */
  PLAIN,
  /** Not at all, but for what is said about the run as a whole. */
  NONE;

  /**
   * Begins to show a run.
   *
   * @param terminal what the outputs are
   * @param environment the process's variables
   * @param err takes lines
   * @param color whether frames are in colours
   * @param attempts how many attempts a task of each step can have
   */
  public ProgressView open(
      TerminalTraits terminal,
      Map<String, String> environment,
      PrintStream err,
      boolean color,
      Map<String, Integer> attempts) {
    return switch (this) {
      case RICH -> LiveView.open(terminal, color, new TerminalProbe(), attempts);
      case PLAIN -> new PlainView(err, TerminalGlyphs.of(terminal.charset()));
      case NONE -> new SilentView(err);
      case AUTO ->
          (canDraw(terminal, environment) ? RICH : PLAIN)
              .open(terminal, environment, err, color, attempts);
    };
  }

  /** Build servers lend a terminal at times, and keep what is drawn in a file. */
  private static boolean canDraw(TerminalTraits terminal, Map<String, String> environment) {
    return terminal.err()
        && TerminalTraits.understandsEscapes(environment)
        && environment.getOrDefault("CI", "").isEmpty();
  }
}
