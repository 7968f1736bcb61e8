package dev.fanfare.testkit;

/** Stands beside a test's failure and says how to see it again. */
final class SeedNote extends Exception {

  private static final long serialVersionUID = 1;

  SeedNote(long seed) {
    super("to see this again: @BotTest(seed = " + seed + ")", null, false, false);
  }
}
