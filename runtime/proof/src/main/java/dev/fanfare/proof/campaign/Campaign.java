package dev.fanfare.proof.campaign;

import dev.fanfare.proof.generate.Choices;
import dev.fanfare.proof.generate.Scenario;
import dev.fanfare.proof.generate.Shrinker;
import java.util.List;
import java.util.Optional;

/**
 * Tries one scenario after the other, until one fails; that one is shrunk.
 *
 * @param rehearsal how each is tried
 * @param shrinks how many smaller scenarios are tried when one has failed
 */
record Campaign(Rehearsal rehearsal, int shrinks) {

  /** The engine as it is. */
  static Campaign sound() {
    return new Campaign(new Rehearsal(Engine.SOUND), 4000);
  }

  /** The first failure among the seeds from {@code from} to {@code to - 1}. */
  Optional<String> run(long from, long to) {
    for (long seed = from; seed < to; seed++) {
      Choices choices = Choices.random(seed);
      long interleaving = seed;
      List<String> found = rehearsal.of(Scenario.of(choices), interleaving);
      if (!found.isEmpty()) {
        return Optional.of("seed " + seed + "\n" + shrunk(choices, interleaving));
      }
    }
    return Optional.empty();
  }

  /** What disagrees in the scenario that these decisions make; none if all is well. */
  List<String> replay(long interleaving, String decisions) {
    return rehearsal.of(Scenario.of(Choices.parse(decisions)), interleaving);
  }

  private String shrunk(Choices failing, long interleaving) {
    int[] smallest =
        Shrinker.shrink(
            failing.made(),
            shrinks,
            choices -> !rehearsal.of(Scenario.of(choices), interleaving).isEmpty());
    Choices choices = Choices.replay(smallest);
    Scenario scenario = Scenario.of(choices);
    return "to see it again: replay("
        + interleaving
        + "L, \""
        + choices
        + "\")\n"
        + scenario
        + "\n  "
        + String.join("\n  ", rehearsal.of(scenario, interleaving));
  }
}
