package dev.fanfare.benchmarks.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What was measured of one row on one machine.
 *
 * @param row the row's id
 * @param unit what the samples count
 * @param date the day, ISO-8601
 * @param jdk the JVM, such as {@code 25.0.1}
 * @param load the machine's load average before each round: how many others wanted its cores
 * @param rounds samples by contender, of every round
 */
public record Result(
    String row,
    Unit unit,
    String date,
    String jdk,
    List<Double> load,
    List<Map<String, List<Double>>> rounds) {

  /** Copies the samples. */
  public Result {
    load = List.copyOf(load);
    rounds = List.copyOf(rounds);
  }

  /** Every contender, in the order in which they were measured. */
  public List<String> contenders() {
    Map<String, Boolean> names = new LinkedHashMap<>();
    rounds.forEach(round -> round.keySet().forEach(name -> names.put(name, true)));
    return List.copyOf(names.keySet());
  }

  /**
   * What a contender needs: the median over the rounds of the median of each.
   *
   * @param contender its name
   * @return empty if it was not measured
   */
  public OptionalDouble value(String contender) {
    return median(
        IntStream.range(0, rounds.size())
            .mapToObj(round -> value(contender, round))
            .filter(OptionalDouble::isPresent)
            .map(OptionalDouble::getAsDouble)
            .toList());
  }

  /**
   * What one needs for each unit that the other needs: the median over the rounds, each compared in
   * itself.
   *
   * @param contender the one
   * @param other the other
   * @return empty if no round measured both
   */
  public OptionalDouble ratio(String contender, String other) {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < rounds.size(); round++) {
      OptionalDouble one = value(contender, round);
      OptionalDouble two = value(other, round);
      if (one.isPresent() && two.isPresent()) {
        ratios.add(one.getAsDouble() / two.getAsDouble());
      }
    }
    return median(ratios);
  }

  /**
   * The least and the greatest sample of a contender, as text.
   *
   * @param contender its name, one that was measured
   */
  public String range(String contender) {
    List<Double> samples =
        rounds.stream()
            .flatMap(round -> round.getOrDefault(contender, List.of()).stream())
            .sorted()
            .toList();
    return unit.text(samples.get(0)) + " to " + unit.text(samples.get(samples.size() - 1));
  }

  private OptionalDouble value(String contender, int round) {
    return median(rounds.get(round).getOrDefault(contender, List.of()));
  }

  private static OptionalDouble median(List<Double> values) {
    if (values.isEmpty()) {
      return OptionalDouble.empty();
    }
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    int middle = sorted.size() / 2;
    return OptionalDouble.of(
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2);
  }
}
