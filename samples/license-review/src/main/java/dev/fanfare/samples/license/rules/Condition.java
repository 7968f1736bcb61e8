package dev.fanfare.samples.license.rules;

import dev.fanfare.samples.license.text.LegalText;
import dev.fanfare.samples.license.text.Span;
import dev.fanfare.samples.license.text.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must be found in a text for a rule to hold. Immutable and thread-safe. */
sealed interface Condition {

  /**
   * Looks for it.
   *
   * @param text where to look
   * @return what shows that the condition holds, a stretch of {@link LegalText#words}, empty if
   *     what shows it is that something is not there; nothing if it does not hold
   */
  Optional<List<Span>> find(LegalText text);

  /**
   * One unit of the text has all these phrases and none of those.
   *
   * @param phrases what the unit has, in any order
   * @param without what it has not
   * @param within what is read at once
   * @param under what the section begins with, any of them; empty for all sections
   * @param notUnder what the section does not begin with
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
    public Optional<List<Span>> find(LegalText text) {
      return text.units(within).stream()
          .filter(unit -> !found(text, unit).isEmpty() && !passedOver(text, unit))
          .map(unit -> found(text, unit))
          .findFirst();
    }

    private boolean passedOver(LegalText text, Span unit) {
      return passOver.stream().anyMatch(it -> !it.found(text, unit).isEmpty());
    }

    /** Where the phrases stand in a unit that has them all; nothing if it does not count. */
    private List<Span> found(LegalText text, Span unit) {
      List<Span> found = new ArrayList<>();
      for (Phrase phrase : phrases) {
        Optional<Span> place = phrase.find(text, unit);
        if (place.isEmpty()) {
          return List.of();
        }
        found.add(place.get());
      }
      boolean counts =
          without.stream().allMatch(phrase -> phrase.find(text, unit).isEmpty())
              && inSection(text, unit);
      return counts ? found : List.of();
    }

    private boolean inSection(LegalText text, Span place) {
      if (under.isEmpty() && notUnder.isEmpty()) {
        return true;
      }
      Span heading = heading(text, place);
      return (under.isEmpty() || under.stream().anyMatch(it -> it.find(text, heading).isPresent()))
          && notUnder.stream().noneMatch(it -> it.find(text, heading).isPresent());
    }

    /** The first clause of the section that a place lies in. */
    private static Span heading(LegalText text, Span place) {
      Span section =
          text.units(Unit.SECTION).stream().filter(it -> it.holds(place)).findFirst().orElse(place);
      return text.units(Unit.CLAUSE).stream()
          .filter(it -> section.start() <= it.start())
          .findFirst()
          .orElse(section);
    }
  }

  /**
   * At least one holds; the first that does is the evidence.
   *
   * @param of which
   */
  record Any(List<Condition> of) implements Condition {
    @Override
    public Optional<List<Span>> find(LegalText text) {
      return of.stream().flatMap(condition -> condition.find(text).stream()).findFirst();
    }
  }

  /**
   * Every one holds; the first that finds something is the evidence.
   *
   * @param of which
   */
  record All(List<Condition> of) implements Condition {
    @Override
    public Optional<List<Span>> find(LegalText text) {
      List<List<Span>> found = of.stream().flatMap(it -> it.find(text).stream()).toList();
      return found.size() < of.size()
          ? Optional.empty()
          : Optional.of(found.stream().filter(it -> !it.isEmpty()).findFirst().orElse(List.of()));
    }
  }

  /**
   * None holds.
   *
   * @param of which
   */
  record None(List<Condition> of) implements Condition {
    @Override
    public Optional<List<Span>> find(LegalText text) {
      return of.stream().allMatch(condition -> condition.find(text).isEmpty())
          ? Optional.of(List.of())
          : Optional.empty();
    }
  }
}
