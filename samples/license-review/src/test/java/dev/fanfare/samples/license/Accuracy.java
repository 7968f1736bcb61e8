package dev.fanfare.samples.license;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts right and wrong answers, per fact. */
final class Accuracy {

  private final Map<String, int[]> rightAndAll = new TreeMap<>();
  private final List<String> mistakes = new ArrayList<>();

  void count(String license, String fact, boolean answered, boolean expected) {
    int[] counts = rightAndAll.computeIfAbsent(fact, f -> new int[2]);
    counts[1]++;
    if (answered == expected) {
      counts[0]++;
    } else {
      mistakes.add(license + " " + fact + (expected ? " is not seen" : " is not so"));
    }
  }

  /** The share of right answers among all. */
  double share() {
    return (double) right() / all();
  }

  int right() {
    return rightAndAll.values().stream().mapToInt(counts -> counts[0]).sum();
  }

  int all() {
    return rightAndAll.values().stream().mapToInt(counts -> counts[1]).sum();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    rightAndAll.forEach(
        (fact, counts) -> text.append("%-26s %d/%d%n".formatted(fact, counts[0], counts[1])));
    text.append("%-26s %d/%d = %.1f%%%n".formatted("all", right(), all(), 100 * share()));
    return text + String.join("\n", mistakes);
  }
}
