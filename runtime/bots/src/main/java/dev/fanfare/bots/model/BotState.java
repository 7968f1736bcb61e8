package dev.fanfare.bots.model;

/** The state of a bot. */
public enum BotState {
  /** It waits for its next slot, or to be started by hand. */
  IDLE,
  /** At least one run is under way; the pauses between its attempts are part of it. */
  RUNNING,
  /** Its last run failed, and it rests. */
  COOLDOWN,
  /** Its last run failed, and it has no cooldown: the next slot starts it again. */
  ERROR
}
