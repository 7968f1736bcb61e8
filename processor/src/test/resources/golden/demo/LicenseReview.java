package demo;

import dev.fanfare.api.Bot;
import dev.fanfare.api.GroupBy;
import dev.fanfare.api.Key;
import dev.fanfare.api.Param;
import dev.fanfare.api.Phase;
import dev.fanfare.api.Priority;
import dev.fanfare.api.Task;
import java.util.ArrayList;
import java.util.List;

/** The language's own example, small enough to be run. */
@Bot(schedule = "0 6 * * MON-FRI", zone = "Europe/Madrid", retries = 3)
public class LicenseReview {

  record Question(String license, String dimension, int number) {}

  record Answer(Question question, int value) {}

  record Score(String license, String dimension, int points) {}

  record DimensionScore(String license, String dimension, int points) {}

  record LicenseScore(String license, int points) {}

  record Verdict(List<LicenseScore> scores) {}

  @Phase(order = 1)
  List<Question> questions(@Param(defaultValue = "2", help = "per dimension") int each) {
    List<Question> questions = new ArrayList<>();
    for (String license : List.of("MIT", "GPL-3.0")) {
      for (String dimension : List.of("patents", "scope")) {
        for (int number = 0; number < each; number++) {
          questions.add(new Question(license, dimension, number));
        }
      }
    }
    return questions;
  }

  @Phase(order = 2)
  @Task(priority = Priority.HIGH, timeout = "30s")
  Answer answer(Question question) {
    return new Answer(question, question.license().length() + question.number());
  }

  @Phase(order = 3)
  Score score(Question question, Answer answer) {
    if (!answer.question().equals(question)) {
      throw new IllegalStateException(question + " is not that of " + answer);
    }
    return new Score(question.license(), question.dimension(), answer.value());
  }

  @Phase(order = 4)
  DimensionScore dimension(
      @Key String license,
      @Key String dimension,
      @GroupBy({"license", "dimension"}) List<Score> scores) {
    int sum = scores.stream().mapToInt(Score::points).sum();
    return new DimensionScore(license, dimension, sum);
  }

  @Phase(order = 5)
  LicenseScore license(@Key String license, @GroupBy("license") List<DimensionScore> dimensions) {
    return new LicenseScore(license, dimensions.stream().mapToInt(DimensionScore::points).sum());
  }

  @Phase(order = 6)
  Verdict verdict(List<LicenseScore> licenses) {
    return new Verdict(licenses);
  }
}
