package dev.fanfare.runtime.spi;

import java.util.Optional;
import java.util.Set;

/**
 * The recorded successes that stand for calls in a run, beside those of the run itself.
 *
 * @param from another run of the same bot, whose successes count: its id, a unique beginning of it,
 *     or {@code last}; empty for none
 * @param rerun what is called whatever is recorded: {@code step:NAME}, {@code task:ID}, or {@code
 *     all}
 * @param trust names of steps whose recorded successes count although their code has changed
 */
public record ReuseRequest(Optional<String> from, Set<String> rerun, Set<String> trust) {

  /** Nothing beside the run's own. */
  public static final ReuseRequest NONE = new ReuseRequest(Optional.empty(), Set.of(), Set.of());

  /** Copies the sets. */
  public ReuseRequest {
    rerun = Set.copyOf(rerun);
    trust = Set.copyOf(trust);
  }

  /** Returns whether nothing counts beside the run's own successes, and all of those do. */
  public boolean isEmpty() {
    return from.isEmpty() && rerun.isEmpty() && trust.isEmpty();
  }
}
