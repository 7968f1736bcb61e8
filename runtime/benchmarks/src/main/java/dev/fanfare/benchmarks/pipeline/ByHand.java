package dev.fanfare.benchmarks.pipeline;

import dev.fanfare.benchmarks.pipeline.ReviewBot.Answer;
import dev.fanfare.benchmarks.pipeline.ReviewBot.DimensionScore;
import dev.fanfare.benchmarks.pipeline.ReviewBot.LicenseScore;
import dev.fanfare.benchmarks.pipeline.ReviewBot.Question;
import dev.fanfare.benchmarks.pipeline.ReviewBot.Score;
import dev.fanfare.benchmarks.pipeline.ReviewBot.Verdict;
import dev.fanfare.benchmarks.work.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/** By hand, with a {@link CompletableFuture} per task. */
public final class ByHand implements Reviewer {

  private final ReviewBot bot = new ReviewBot();
  private final ExecutorService threads = Executors.newFixedThreadPool(WORKERS);

  @Override
  public Verdict review() {
    Columns columns = new Columns(TASKS);
    List<Question> questions = phase(columns, 0, 1, one -> bot.questions()).get(0);
    List<Answer> answers =
        phase(columns, ANSWER, questions.size(), i -> bot.answer(questions.get(i)));
    List<Score> scores =
        phase(columns, SCORE, questions.size(), i -> bot.score(questions.get(i), answers.get(i)));
    List<List<Score>> byDimension = Reviewer.byDimension(scores);
    List<DimensionScore> dimensions =
        phase(columns, DIMENSION, byDimension.size(), i -> dimension(byDimension.get(i)));
    List<List<DimensionScore>> byLicense = Reviewer.byLicense(dimensions);
    List<LicenseScore> licenses =
        phase(columns, LICENSE, byLicense.size(), i -> license(byLicense.get(i)));
    return phase(columns, VERDICT, 1, one -> bot.verdict(licenses)).get(0);
  }

  private DimensionScore dimension(List<Score> scores) {
    return bot.dimension(scores.get(0).license(), scores.get(0).dimension(), scores);
  }

  private LicenseScore license(List<DimensionScore> scores) {
    return bot.license(scores.get(0).license(), scores);
  }

  private <T> List<T> phase(Columns columns, int first, int tasks, IntFunction<T> body) {
    columns.offered(first, first + tasks);
    List<CompletableFuture<T>> futures = new ArrayList<>(tasks);
    for (int i = 0; i < tasks; i++) {
      int task = i;
      futures.add(
          CompletableFuture.supplyAsync(
              () -> {
                columns.begin(first + task);
                try {
                  return body.apply(task);
                } finally {
                  columns.end(first + task);
                }
              },
              threads));
    }
    List<T> results = new ArrayList<>(tasks);
    futures.forEach(future -> results.add(future.join()));
    return results;
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
