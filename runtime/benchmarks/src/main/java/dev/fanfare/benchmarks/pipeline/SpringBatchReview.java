package dev.fanfare.benchmarks.pipeline;

import dev.fanfare.benchmarks.pipeline.ReviewBot.Answer;
import dev.fanfare.benchmarks.pipeline.ReviewBot.DimensionScore;
import dev.fanfare.benchmarks.pipeline.ReviewBot.LicenseScore;
import dev.fanfare.benchmarks.pipeline.ReviewBot.Question;
import dev.fanfare.benchmarks.pipeline.ReviewBot.Score;
import dev.fanfare.benchmarks.pipeline.ReviewBot.Verdict;
import dev.fanfare.benchmarks.work.Columns;
import dev.fanfare.benchmarks.work.SpringBatch;
import java.util.Arrays;
import java.util.List;
import org.springframework.batch.core.job.Job;

/** Spring Batch: a phase is a partitioned step. */
public final class SpringBatchReview implements Reviewer {

  private final ReviewBot bot = new ReviewBot();
  private final SpringBatch batch;
  private final Job job;
  private volatile State state = new State();

  /**
   * Starts it.
   *
   * @param partitions the most for a phase: {@link #WORKERS} for the least work, {@link #TASKS} for
   *     one per task, so that Spring Batch itself has a record of each
   * @throws Exception whatever Spring throws
   */
  public SpringBatchReview(int partitions) throws Exception {
    batch = new SpringBatch(WORKERS, partitions);
    job =
        batch
            .job("review")
            .start(batch.once("questions", () -> state.questions(bot)))
            .next(batch.phase("answer", () -> state.answers.length, i -> state.answer(bot, i)))
            .next(batch.phase("score", () -> state.scores.length, i -> state.score(bot, i)))
            .next(batch.once("group dimensions", () -> state.groupDimensions()))
            .next(
                batch.phase(
                    "dimension", () -> state.dimensions.length, i -> state.dimension(bot, i)))
            .next(batch.once("group licenses", () -> state.groupLicenses()))
            .next(batch.phase("license", () -> state.licenses.length, i -> state.license(bot, i)))
            .next(batch.once("verdict", () -> state.verdict(bot)))
            .build();
  }

  @Override
  public Verdict review() throws Exception {
    state = new State();
    batch.run(job);
    return state.verdict;
  }

  @Override
  public void close() {
    batch.close();
  }

  /** What the steps of one run share; each index is written by one thread. */
  private static final class State {

    private final Columns columns = new Columns(TASKS);
    private List<Question> questions = List.of();
    private Answer[] answers = {};
    private Score[] scores = {};
    private List<List<Score>> byDimension = List.of();
    private DimensionScore[] dimensions = {};
    private List<List<DimensionScore>> byLicense = List.of();
    private LicenseScore[] licenses = {};
    private Verdict verdict = new Verdict(0);

    void questions(ReviewBot bot) {
      columns.offered(0, TASKS);
      columns.begin(0);
      questions = bot.questions();
      columns.end(0);
      answers = new Answer[questions.size()];
      scores = new Score[questions.size()];
    }

    void answer(ReviewBot bot, int task) {
      columns.begin(ANSWER + task);
      answers[task] = bot.answer(questions.get(task));
      columns.end(ANSWER + task);
    }

    void score(ReviewBot bot, int task) {
      columns.begin(SCORE + task);
      scores[task] = bot.score(questions.get(task), answers[task]);
      columns.end(SCORE + task);
    }

    void groupDimensions() {
      byDimension = Reviewer.byDimension(Arrays.asList(scores));
      dimensions = new DimensionScore[byDimension.size()];
    }

    void dimension(ReviewBot bot, int task) {
      List<Score> group = byDimension.get(task);
      columns.begin(DIMENSION + task);
      dimensions[task] = bot.dimension(group.get(0).license(), group.get(0).dimension(), group);
      columns.end(DIMENSION + task);
    }

    void groupLicenses() {
      byLicense = Reviewer.byLicense(Arrays.asList(dimensions));
      licenses = new LicenseScore[byLicense.size()];
    }

    void license(ReviewBot bot, int task) {
      List<DimensionScore> group = byLicense.get(task);
      columns.begin(LICENSE + task);
      licenses[task] = bot.license(group.get(0).license(), group);
      columns.end(LICENSE + task);
    }

    void verdict(ReviewBot bot) {
      columns.begin(VERDICT);
      verdict = bot.verdict(Arrays.asList(licenses));
      columns.end(VERDICT);
    }
  }
}
