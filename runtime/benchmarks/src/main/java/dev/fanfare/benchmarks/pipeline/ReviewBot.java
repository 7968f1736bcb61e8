package dev.fanfare.benchmarks.pipeline;

import dev.fanfare.api.Bot;
import dev.fanfare.api.GroupBy;
import dev.fanfare.api.Key;
import dev.fanfare.api.Phase;
import java.util.ArrayList;
import java.util.List;

/** The user's code: what the contenders call, and what Fanfare's processor reads. */
@Bot
public class ReviewBot {

  private static final int LICENSES = 10;
  private static final int DIMENSIONS = 6;
  private static final int NUMBERS = 5;

  /** What is asked. */
  public record Question(String license, String dimension, int number) {}

  /** What is answered. */
  public record Answer(int value) {}

  /** What an answer is worth. */
  public record Score(String license, String dimension, int value) {}

  /** What the answers of a dimension are worth together. */
  public record DimensionScore(String license, String dimension, int value) {}

  /** What a license is worth. */
  public record LicenseScore(String license, int value) {}

  /** What comes of it. */
  public record Verdict(int value) {}

  /** One call, 300 questions. */
  @Phase(order = 1)
  public List<Question> questions() {
    List<Question> questions = new ArrayList<>(LICENSES * DIMENSIONS * NUMBERS);
    for (int license = 0; license < LICENSES; license++) {
      for (int dimension = 0; dimension < DIMENSIONS; dimension++) {
        for (int number = 0; number < NUMBERS; number++) {
          questions.add(new Question("license-" + license, "dimension-" + dimension, number));
        }
      }
    }
    return questions;
  }

  /** 300 calls. */
  @Phase(order = 2)
  public Answer answer(Question question) {
    return new Answer(question.number());
  }

  /** 300 calls. */
  @Phase(order = 3)
  public Score score(Question question, Answer answer) {
    return new Score(question.license(), question.dimension(), answer.value());
  }

  /** 60 calls. */
  @Phase(order = 4)
  public DimensionScore dimension(
      @Key String license,
      @Key String dimension,
      @GroupBy({"license", "dimension"}) List<Score> scores) {
    return new DimensionScore(
        license, dimension, scores.stream().mapToInt(score -> score.value()).sum());
  }

  /** 10 calls. */
  @Phase(order = 5)
  public LicenseScore license(
      @Key String license, @GroupBy("license") List<DimensionScore> dimensions) {
    return new LicenseScore(license, dimensions.stream().mapToInt(score -> score.value()).sum());
  }

  /** One call. */
  @Phase(order = 6)
  public Verdict verdict(List<LicenseScore> licenses) {
    return new Verdict(licenses.stream().mapToInt(score -> score.value()).sum());
  }
}
