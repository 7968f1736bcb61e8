package dev.fanfare.samples.license.rules;

import dev.fanfare.samples.license.text.LegalText;
import dev.fanfare.samples.license.text.Span;
import dev.fanfare.samples.license.text.Unit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that licences are compared by: the question that asks for it, and the rules that answer
 * it. Immutable and thread-safe.
 */
public final class Fact {

  /** A quotation longer than this, in characters, is cut down to the words that matched. */
  private static final int LONG_QUOTE = 600;

  private final String tag;
  private final String dimension;
  private final String question;
  private final List<Rule> rules;
  private final Finding otherwise;
  private final Map<Ruling, Integer> points;

  Fact(
      String tag,
      String dimension,
      String question,
      List<Rule> rules,
      Finding otherwise,
      Map<Ruling, Integer> points) {
    this.tag = tag;
    this.dimension = dimension;
    this.question = question;
    this.rules = List.copyOf(rules);
    this.otherwise = otherwise;
    this.points = Map.copyOf(points);
  }

  /** Its name in tables, such as {@code patent-use}; unique in the bank. */
  public String tag() {
    return tag;
  }

  /** What it belongs to, such as {@code liability}. */
  public String dimension() {
    return dimension;
  }

  /** What is asked, one sentence. */
  public String question() {
    return question;
  }

  /**
   * What the answer is worth to somebody who wants to use the work: 0, a burden, to 3, none.
   *
   * @param ruling the answer
   */
  public int points(Ruling ruling) {
    return Objects.requireNonNull(points.get(ruling));
  }

  /**
   * Answers the question. The first rule that holds decides.
   *
   * @param text the text to read
   */
  public Finding in(LegalText text) {
    for (Rule rule : rules) {
      Optional<Found> found = rule.condition().find(text);
      if (found.isPresent()) {
        return new Finding(rule.ruling(), rule.confidence(), passage(text, found.get().place()));
      }
    }
    return otherwise;
  }

  /** The clauses of the source that hold some words. */
  private static @Nullable Span passage(LegalText text, @Nullable Span words) {
    if (words == null) {
      return null;
    }
    Span clauses =
        text.units(Unit.CLAUSE).stream()
            .filter(it -> it.start() < words.end() - 1 && words.start() < it.end() - 1)
            .reduce(Span::and)
            .orElse(words);
    Span passage = text.inSource(clauses);
    return passage.end() - passage.start() <= LONG_QUOTE ? passage : text.inSource(words);
  }
}
