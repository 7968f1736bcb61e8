package dev.fanfare.samples.license.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A text as words: lower case, one space around each, without punctuation. Every word knows its
 * place in the source, so that whatever is found among the words can be quoted to the letter.
 * Immutable.
 */
public final class LegalText {

  private final String source;
  private final String words;
  private final int[] wordAt;
  private final List<Span> places;
  private final Map<Unit, List<Span>> units;

  private LegalText(Builder builder) {
    source = builder.source;
    words = builder.words.append(' ').toString();
    wordAt = Arrays.copyOf(builder.wordAt, builder.places.size());
    places = List.copyOf(builder.places);
    units = new EnumMap<>(Unit.class);
    builder.begins.forEach((unit, begins) -> units.put(unit, spans(begins)));
  }

  /**
   * Reads a text.
   *
   * @param source the text as it is written
   */
  public static LegalText of(String source) {
    return TextReader.read(source);
  }

  /** The text as it is written. */
  public String source() {
    return source;
  }

  /** All the words, with a space before and after each. */
  public String words() {
    return words;
  }

  /** How many words there are. */
  public int wordCount() {
    return places.size();
  }

  /**
   * The text cut into units, in order; together they hold every word.
   *
   * @param unit what to cut it into
   * @return stretches of {@link #words}, each with the spaces around its words
   */
  public List<Span> units(Unit unit) {
    return units.getOrDefault(unit, List.of());
  }

  /**
   * Where something found among the words stands in the source, from the first letter of its first
   * word to the last letter of its last.
   *
   * @param found a stretch of {@link #words} that holds a word
   */
  public Span inSource(Span found) {
    return new Span(
        places.get(wordIndex(found.start())).start(), places.get(wordIndex(found.end() - 2)).end());
  }

  /**
   * The source's own letters.
   *
   * @param place a stretch of the source
   */
  public String quote(Span place) {
    return source.substring(place.start(), place.end());
  }

  /** The word that a character of {@link #words} belongs to; a space belongs to the next word. */
  private int wordIndex(int offset) {
    int found = Arrays.binarySearch(wordAt, offset);
    return Math.min(found >= 0 ? found : -found - 2, places.size() - 1);
  }

  private List<Span> spans(List<Integer> begins) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < begins.size() && !places.isEmpty(); i++) {
      boolean last = i + 1 == begins.size();
      int end = last ? words.length() : wordAt[begins.get(i + 1)] + 1;
      spans.add(new Span(wordAt[begins.get(i)], end));
    }
    return List.copyOf(spans);
  }

  /** Gathers words and the beginnings of units. */
  static final class Builder {

    private final String source;
    private final StringBuilder words = new StringBuilder();
    private final List<Span> places = new ArrayList<>();
    private final Map<Unit, List<Integer>> begins = new EnumMap<>(Unit.class);
    private int[] wordAt = new int[64];

    Builder(String source) {
      this.source = source;
    }

    /** The next word begins such a unit, and with it every smaller one. */
    void begin(Unit unit) {
      for (Unit each : Unit.values()) {
        List<Integer> list = begins.computeIfAbsent(each, u -> new ArrayList<>());
        boolean already = !list.isEmpty() && list.get(list.size() - 1) == places.size();
        if (each.compareTo(unit) <= 0 && !already) {
          list.add(places.size());
        }
      }
    }

    void word(String word, int start, int end) {
      if (places.size() == wordAt.length) {
        wordAt = Arrays.copyOf(wordAt, wordAt.length * 2);
      }
      wordAt[places.size()] = words.length();
      places.add(new Span(start, end));
      words.append(' ').append(word);
    }

    LegalText build() {
      return new LegalText(this);
    }
  }
}
