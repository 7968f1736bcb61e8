package dev.fanfare.launcher.progress;

import dev.fanfare.app.ProgressStyle;
import java.io.PrintStream;
import java.util.Map;

/** Opens the view of a run that a style asks for. */
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
   */
  public static ProgressView open(
      ProgressStyle style,
      TerminalTraits terminal,
      Map<String, String> environment,
      PrintStream err,
      boolean color,
      Map<String, Integer> attempts) {
    return switch (style) {
      case RICH -> LiveView.open(terminal, color, new TerminalProbe(), attempts);
      case PLAIN -> new PlainView(err, TerminalGlyphs.of(terminal.charset()));
      case NONE -> new SilentView(err);
      case AUTO ->
          open(
              canDraw(terminal, environment) ? ProgressStyle.RICH : ProgressStyle.PLAIN,
              terminal,
              environment,
              err,
              color,
              attempts);
    };
  }

  /** Build servers lend a terminal at times, and keep what is drawn in a file. */
  private static boolean canDraw(TerminalTraits terminal, Map<String, String> environment) {
    return terminal.err()
        && TerminalTraits.understandsEscapes(environment)
        && environment.getOrDefault("CI", "").isEmpty();
  }
}
