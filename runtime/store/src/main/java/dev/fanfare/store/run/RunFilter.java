package dev.fanfare.store.run;

/**
 * Which runs are listed, the youngest first.
 *
 * @param bot the bot's name; empty for all
 * @param since only those that were started then or later, in epoch milliseconds
 * @param limit how many at most
 */
public record RunFilter(String bot, long since, int limit) {

  /** Selects the last runs of all bots. */
  public static RunFilter last(int limit) {
    return new RunFilter("", 0, limit);
  }

  /** Selects the same runs, of one bot only. */
  public RunFilter of(String name) {
    return new RunFilter(name, since, limit);
  }
}
