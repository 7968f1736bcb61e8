package dev.fanfare.samples.license.rules;

import dev.fanfare.samples.license.text.LegalText;
import dev.fanfare.samples.license.text.Span;
import dev.fanfare.samples.license.text.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One unit of the text has all these phrases and none of those.
 *
 * @param phrases what the unit has, in any order; at least one
 * @param without what it has not
 * @param within what is read at once
 * @param under what the section's heading has, any of them; empty for all sections
 * @param notUnder what the section's heading has not
 * @param passOver units for which one of these holds are not read
 */
record Says(
    List<Phrase> phrases,
    List<Phrase> without,
    Unit within,
    List<Phrase> under,
    List<Phrase> notUnder,
    List<Says> passOver)
    implements Condition {

  @Override
  public Optional<Found> find(LegalText text) {
    for (Span unit : text.units(within)) {
      Optional<Span> place = place(text, unit);
      if (place.isPresent() && passOver.stream().noneMatch(it -> it.holds(text, unit))) {
        return place.map(Found::new);
      }
    }
    return Optional.empty();
  }

  private boolean holds(LegalText text, Span unit) {
    return place(text, unit).isPresent();
  }

  /** From the first word to the last of what was looked for, if the unit has it all. */
  private Optional<Span> place(LegalText text, Span unit) {
    List<Span> places = new ArrayList<>();
    for (Phrase phrase : phrases) {
      Optional<Span> place = phrase.find(text, unit);
      if (place.isEmpty()) {
        return Optional.empty();
      }
      places.add(place.get());
    }
    return hasAny(without, text, unit) || !inSection(text, unit)
        ? Optional.empty()
        : places.stream().reduce(Span::and);
  }

  private boolean inSection(LegalText text, Span unit) {
    if (under.isEmpty() && notUnder.isEmpty()) {
      return true;
    }
    Span heading = heading(text, unit);
    return (under.isEmpty() || hasAny(under, text, heading)) && !hasAny(notUnder, text, heading);
  }

  /** The first clause of the section that a unit begins in. */
  private static Span heading(LegalText text, Span unit) {
    Span section = last(text.units(Unit.SECTION), unit.start());
    return last(text.units(Unit.CLAUSE), section.start());
  }

  /** The last of some units that has begun at an offset. */
  private static Span last(List<Span> units, int offset) {
    return units.stream()
        .takeWhile(it -> it.start() <= offset)
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private static boolean hasAny(List<Phrase> phrases, LegalText text, Span within) {
    return phrases.stream().anyMatch(phrase -> phrase.find(text, within).isPresent());
  }
}
