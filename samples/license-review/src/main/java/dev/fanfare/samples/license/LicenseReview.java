package dev.fanfare.samples.license;

import dev.fanfare.api.AfterRun;
import dev.fanfare.api.Bot;
import dev.fanfare.api.GroupBy;
import dev.fanfare.api.Key;
import dev.fanfare.api.Param;
import dev.fanfare.api.Phase;
import dev.fanfare.api.Priority;
import dev.fanfare.api.Task;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.samples.license.rules.QuestionBank;
import dev.fanfare.samples.license.text.LegalText;
import dev.fanfare.samples.license.text.LicenseTexts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reviews software licences: thirty questions about the text of each, scored, grouped and compared.
 *
 * <p>Phases 2 and 3 fan out over the questions, phase 3 with each question's own answer; phases 4
 * and 5 group what came before; phase 6 takes it all.
 */
@Bot(schedule = "0 6 * * MON-FRI", zone = "Europe/Madrid", retries = 3)
public final class LicenseReview {

  private static final String WELL_KNOWN =
      "MIT,Apache-2.0,GPL-3.0-only,AGPL-3.0-only,LGPL-3.0-only,MPL-2.0,EPL-2.0,BSD-3-Clause,"
          + "BSL-1.0,Unlicense";

  private final LicenseTexts texts;
  private final QuestionBank bank;

  LicenseReview(
      @Param(defaultValue = WELL_KNOWN, help = "SPDX identifiers of the licences to review.")
          List<String> licenses,
      @Param(help = "A bank of questions of your own.") Optional<Path> bank) {
    this.texts = LicenseTexts.of(licenses);
    this.bank = bank.map(QuestionBank::read).orElseGet(QuestionBank::standard);
  }

  @Phase(order = 1)
  List<Question> questions() {
    return Question.all(texts.ids(), bank);
  }

  @Phase(order = 2)
  @Task(priority = Priority.HIGH, timeout = "30s")
  Answer answer(Question question) {
    LegalText text = texts.text(question.license());
    return Answer.to(question, bank.ask(question.fact(), text), text);
  }

  @Phase(order = 3)
  Score score(Question question, Answer answer) {
    int points = bank.fact(question.fact()).points(answer.verdict());
    return new Score(question.license(), question.dimension(), points);
  }

  @Phase(order = 4)
  DimensionScore dimension(
      @Key String license,
      @Key String dimension,
      @GroupBy({"license", "dimension"}) List<Score> scores) {
    int points = scores.stream().mapToInt(Score::points).sum();
    return new DimensionScore(license, dimension, points, Score.MOST * scores.size());
  }

  @Phase(order = 5)
  LicenseScore license(@Key String license, @GroupBy("license") List<DimensionScore> dimensions) {
    int points = dimensions.stream().mapToInt(DimensionScore::points).sum();
    int of = dimensions.stream().mapToInt(DimensionScore::of).sum();
    return new LicenseScore(license, points, of, Band.of(dimensions), dimensions);
  }

  @Phase(order = 6)
  Verdict verdict(List<LicenseScore> licenses, List<Answer> answers) {
    return new Verdict(licenses, answers);
  }

  /** Prints the table, and writes it as JSON; a run that did not get so far has none. */
  @AfterRun
  void publish(
      RunReport report,
      @Param(defaultValue = "license-review.json", help = "Where the review is written.")
          Path file) {
    for (Verdict verdict : report.results("verdict", Verdict.class)) {
      System.out.print(ReviewTable.of(verdict));
      ReviewFile.write(verdict, file);
    }
  }
}
