package dev.fanfare.proof.generate;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Makes a failing scenario smaller for as long as it still fails: leaves blocks of decisions out,
 * sets blocks to zero, lowers single ones. The result is shorter, or as long and smaller at the
 * first difference.
 */
public final class Shrinker {

  private static final int[] BLOCKS = {64, 32, 16, 8, 4, 3, 2, 1};

  private final Function<Choices, Boolean> fails;
  private int[] best;
  private int budget;

  private Shrinker(int[] start, int budget, Function<Choices, Boolean> fails) {
    this.best = start;
    this.budget = budget;
    this.fails = fails;
  }

  /**
   * The smallest decisions found that still fail.
   *
   * @param start decisions that fail
   * @param budget how many scenarios are tried at most
   * @param fails whether a scenario made of these decisions fails
   */
  public static int[] shrink(int[] start, int budget, Function<Choices, Boolean> fails) {
    Shrinker shrinker = new Shrinker(start, budget, fails);
    int[] before;
    do {
      before = shrinker.best;
      shrinker.leaveOut();
      shrinker.zero();
      shrinker.lower();
    } while (shrinker.budget > 0 && !Arrays.equals(before, shrinker.best));
    return shrinker.best;
  }

  private void leaveOut() {
    for (int block : BLOCKS) {
      for (int from = best.length - block; from >= 0; from--) {
        if (from + block <= best.length) {
          int gap = from;
          attempt(
              IntStream.range(0, best.length)
                  .filter(i -> i < gap || i >= gap + block)
                  .map(i -> best[i])
                  .toArray());
        }
      }
    }
  }

  private void zero() {
    for (int block : BLOCKS) {
      for (int from = 0; from + block <= best.length; from++) {
        int[] candidate = best.clone();
        Arrays.fill(candidate, from, from + block, 0);
        attempt(candidate);
      }
    }
  }

  private void lower() {
    for (int i = 0; i < best.length; i++) {
      for (int value = 0; value < best[i]; value++) {
        int[] candidate = best.clone();
        candidate[i] = value;
        if (attempt(candidate)) {
          break;
        }
      }
    }
  }

  private boolean attempt(int[] candidate) {
    if (budget <= 0 || !smaller(candidate, best)) {
      return false;
    }
    budget--;
    Choices choices = Choices.replay(candidate);
    if (!fails.apply(choices)) {
      return false;
    }
    int[] read = choices.made();
    best = smaller(read, candidate) ? read : candidate;
    return true;
  }

  private static boolean smaller(int[] a, int[] b) {
    return a.length != b.length ? a.length < b.length : Arrays.compare(a, b) < 0;
  }
}
