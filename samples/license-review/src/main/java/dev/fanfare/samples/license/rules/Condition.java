package dev.fanfare.samples.license.rules;

import dev.fanfare.samples.license.text.LegalText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What must be found in a text for a rule to hold. Immutable and thread-safe. */
sealed interface Condition permits Says, Condition.Any, Condition.All, Condition.None {

  /**
   * Looks for it.
   *
   * @param text where to look
   * @return nothing if the condition does not hold
   */
  Optional<Found> find(LegalText text);

  /**
   * At least one holds; the first that does is the evidence.
   *
   * @param of which
   */
  record Any(List<Condition> of) implements Condition {
    @Override
    public Optional<Found> find(LegalText text) {
      return of.stream().flatMap(condition -> condition.find(text).stream()).findFirst();
    }
  }

  /**
   * Every one holds; the first that shows a place is the evidence.
   *
   * @param of which
   */
  record All(List<Condition> of) implements Condition {
    @Override
    public Optional<Found> find(LegalText text) {
      List<Found> found = of.stream().flatMap(it -> it.find(text).stream()).toList();
      return found.size() < of.size()
          ? Optional.empty()
          : found.stream()
              .filter(it -> Objects.nonNull(it.place()))
              .findFirst()
              .or(() -> Optional.of(Found.ABSENCE));
    }
  }

  /**
   * None holds.
   *
   * @param of which
   */
  record None(List<Condition> of) implements Condition {
    @Override
    public Optional<Found> find(LegalText text) {
      return of.stream().allMatch(condition -> condition.find(text).isEmpty())
          ? Optional.of(Found.ABSENCE)
          : Optional.empty();
    }
  }
}
