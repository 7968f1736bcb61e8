package demo;

import dev.fanfare.api.Bot;
import dev.fanfare.api.From;
import dev.fanfare.api.Outcome;
import dev.fanfare.api.Outcomes;
import dev.fanfare.api.Phase;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every way to yield, and to take what is yielded. */
@Bot
class Yields {

  record Total(String text) {}

  static final class Words extends ArrayList<String> {
    private static final long serialVersionUID = 1;
  }

  @Phase(order = 1)
  Collection<Byte> collection() {
    return new ArrayDeque<>(List.of((byte) 1, (byte) 2));
  }

  @Phase(order = 1)
  Words subclass() {
    Words words = new Words();
    words.add("a");
    return words;
  }

  @Phase(order = 1)
  Iterable<? extends Character> iterable() {
    return List.of('x', 'y');
  }

  @Phase(order = 1)
  Iterator<Short> iterator() {
    return List.of((short) 5).iterator();
  }

  @Phase(order = 1)
  Stream<Map<String, Set<Integer>>> stream() {
    return Stream.of(Map.of("k", Set.of(1)));
  }

  @Phase(order = 1)
  IntStream ints() {
    return IntStream.range(0, 3);
  }

  @Phase(order = 1)
  long[] longs() {
    return new long[] {7, 8};
  }

  @Phase(order = 1)
  String[][] rows() {
    return new String[][] {{"a", "b"}, {"c"}};
  }

  @Phase(order = 1)
  List<Map<String, ?>[]> generic() {
    return List.of();
  }

  @Phase(order = 1)
  Optional<Float> some() {
    return Optional.of(1.5f);
  }

  @Phase(order = 1)
  Outcome<Boolean> soft() {
    return Outcome.of(true);
  }

  @Phase(order = 1)
  Path value() {
    return Path.of("here");
  }

  @Phase(order = 1)
  double primitive() {
    return 0.25;
  }

  @Phase(order = 2)
  String fanOut(byte one) {
    return "byte " + one;
  }

  @Phase(order = 2)
  String widened(@From("ints") long one, @From("primitive") double same) {
    return "long " + one + " " + same;
  }

  @Phase(order = 2)
  String gathered(
      List<Short> shorts,
      Collection<Character> characters,
      @From("longs") List<Long> longs,
      Outcomes<Map<String, Set<Integer>>> maps) {
    return shorts + " " + characters + " " + longs + " " + maps.values();
  }

  @Phase(order = 2)
  String singles(Float some, boolean soft, Path value, @From("primitive") double primitive) {
    return some + " " + soft + " " + value + " " + primitive;
  }

  @Phase(order = 2)
  String arrays(String[] row) {
    return String.join("+", row);
  }

  @Phase(order = 2)
  void nothing(List<Map<String, ?>[]> none) {}

  @Phase(order = 3)
  Total total(
      @From({"fanOut", "widened", "gathered", "singles", "arrays"}) List<String> lines,
      @From("subclass") List<String> words) {
    return new Total(String.join("\n", lines) + "\n" + words);
  }
}
