package dev.fanfare.proof.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decisions, recorded as they are made: at random, or as they were made before. Zero is always the
 * simplest; so a scenario is made smaller by leaving decisions out and by lowering them (the method
 * of Hypothesis: MacIver and Donaldson, "Test-Case Reduction via Test-Case Generation", 2020).
 */
public final class Choices {

  private final @Nullable SplittableRandom random;
  private final int[] replay;
  private final List<Integer> made = new ArrayList<>();

  private Choices(@Nullable SplittableRandom random, int[] replay) {
    this.random = random;
    this.replay = replay;
  }

  /** Random decisions. */
  public static Choices random(long seed) {
    return new Choices(new SplittableRandom(seed), new int[0]);
  }

  /** The decisions given, then zeros. A decision that is out of range counts as the greatest. */
  public static Choices replay(int... decisions) {
    return new Choices(null, decisions.clone());
  }

  /** The decisions in the text that {@link #toString} gives. */
  public static Choices parse(String text) {
    return replay(
        Arrays.stream(text.trim().split("\\s+"))
            .filter(word -> !word.isEmpty())
            .mapToInt(Integer::parseInt)
            .toArray());
  }

  /** A number from 0 to {@code bound - 1}. */
  public int below(int bound) {
    int decision = random != null ? random.nextInt(bound) : replayed(bound);
    made.add(decision);
    return decision;
  }

  /** True once in {@code n}; the simple answer is no. */
  public boolean oneIn(int n) {
    return below(n) == n - 1;
  }

  /** One of those; the first is the simplest. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final <T> T of(T... values) {
    return values[below(values.length)];
  }

  /** One of those; the first is the simplest. */
  public <T> T of(List<T> values) {
    return values.get(below(values.size()));
  }

  /** All decisions so far. */
  public int[] made() {
    return made.stream().mapToInt(Integer::intValue).toArray();
  }

  private int replayed(int bound) {
    return made.size() < replay.length ? Math.min(replay[made.size()], bound - 1) : 0;
  }

  /** The decisions so far, apart by spaces. */
  @Override
  public String toString() {
    return made.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }
}
