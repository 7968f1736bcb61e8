package dev.fanfare.launcher.progress;

import dev.fanfare.app.BriefDuration;
import java.time.Duration;

/** The words for a limit that a refused call has closed. */
final class PauseText {

  private static final int LONGEST_REASON = 60;

  private PauseText() {}

  /**
   * Returns {@code api paused 12s (HTTP 429), 31 waiting}.
   *
   * @param limit the limit's name
   * @param pause for how long it is closed
   * @param reason what the refusal said; without secrets
   * @param waiting how many tasks wait for it
   */
  static String of(String limit, Duration pause, String reason, int waiting) {
    String line = reason.strip().lines().findFirst().orElse("");
    String said = line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "…" : line;
    return limit
        + " paused "
        + BriefDuration.brief(pause)
        + (said.isEmpty() ? "" : " (" + said + ")")
        + ", "
        + waiting
        + " waiting";
  }
}
