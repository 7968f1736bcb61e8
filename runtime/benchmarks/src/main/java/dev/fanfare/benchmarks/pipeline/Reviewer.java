package dev.fanfare.benchmarks.pipeline;

import dev.fanfare.benchmarks.pipeline.ReviewBot.DimensionScore;
import dev.fanfare.benchmarks.pipeline.ReviewBot.Score;
import dev.fanfare.benchmarks.pipeline.ReviewBot.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A way to make the review, with two workers. */
public interface Reviewer extends AutoCloseable {

  /** How many tasks run at the same time. */
  int WORKERS = 2;

  /** All tasks: the questions, 300 answers, 300 scores, 60 dimensions, 10 licenses, the verdict. */
  int TASKS = 672;

  /** The number of the first answer among the tasks. */
  int ANSWER = 1;

  /** The number of the first score. */
  int SCORE = 301;

  /** The number of the first dimension's score. */
  int DIMENSION = 601;

  /** The number of the first license's score. */
  int LICENSE = 661;

  /** The number of the verdict. */
  int VERDICT = 671;

  /** What every review must come to. */
  int EXPECTED = 600;

  /**
   * Makes a review.
   *
   * @throws Exception whatever the framework throws
   */
  Verdict review() throws Exception;

  @Override
  default void close() {}

  /** The scores by license and dimension, in order of first appearance. */
  static List<List<Score>> byDimension(List<Score> scores) {
    return group(scores, score -> List.of(score.license(), score.dimension()));
  }

  /** The scores by license, in order of first appearance. */
  static List<List<DimensionScore>> byLicense(List<DimensionScore> scores) {
    return group(scores, DimensionScore::license);
  }

  private static <E> List<List<E>> group(List<E> elements, Function<E, Object> key) {
    Map<Object, List<E>> groups = new LinkedHashMap<>();
    for (E element : elements) {
      groups.computeIfAbsent(key.apply(element), absent -> new ArrayList<>()).add(element);
    }
    return List.copyOf(groups.values());
  }
}
