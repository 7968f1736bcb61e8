package dev.fanfare.benchmarks.pipeline;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import dagger.BindsInstance;
import dagger.Module;
import dagger.Provides;
import dagger.producers.ProducerModule;
import dagger.producers.Produces;
import dagger.producers.Production;
import dagger.producers.ProductionComponent;
import dagger.producers.ProductionSubcomponent;
import dev.fanfare.benchmarks.pipeline.ReviewBot.Answer;
import dev.fanfare.benchmarks.pipeline.ReviewBot.DimensionScore;
import dev.fanfare.benchmarks.pipeline.ReviewBot.LicenseScore;
import dev.fanfare.benchmarks.pipeline.ReviewBot.Question;
import dev.fanfare.benchmarks.pipeline.ReviewBot.Score;
import dev.fanfare.benchmarks.pipeline.ReviewBot.Verdict;
import dev.fanfare.benchmarks.work.Columns;
import jakarta.inject.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/**
 * Dagger Producers. Its graphs are fixed at compile time, so that a fan-out is a subcomponent per
 * element: one for each question, dimension and license.
 */
public final class DaggerReview implements Reviewer {

  private final ReviewBot bot = new ReviewBot();
  private final ExecutorService threads = Executors.newFixedThreadPool(WORKERS);

  @Override
  public Verdict review() throws Exception {
    return DaggerDaggerReview_Graph.builder()
        .threads(new Threads(threads))
        .bot(bot)
        .columns(new Columns(TASKS))
        .build()
        .verdict()
        .get();
  }

  @Override
  public void close() {
    threads.shutdown();
  }

  /** The whole review. */
  @ProductionComponent(modules = {Threads.class, Steps.class})
  interface Graph {

    /** What it comes to. */
    ListenableFuture<Verdict> verdict();

    /** Builds it. */
    @ProductionComponent.Builder
    interface Builder {
      Builder threads(Threads threads);

      @BindsInstance
      Builder bot(ReviewBot bot);

      @BindsInstance
      Builder columns(Columns columns);

      Graph build();
    }
  }

  /** Where the methods run. */
  @Module
  static final class Threads {

    private final Executor executor;

    Threads(Executor executor) {
      this.executor = executor;
    }

    @Provides
    @Production
    Executor executor() {
      return executor;
    }
  }

  /** The steps that are called once, and the fan-outs. */
  @ProducerModule(subcomponents = {OneQuestion.class, OneDimension.class, OneLicense.class})
  static final class Steps {

    private Steps() {}

    @Produces
    static List<Question> questions(ReviewBot bot, Columns columns) {
      columns.offered(0, TASKS);
      columns.begin(0);
      List<Question> questions = bot.questions();
      columns.end(0);
      return questions;
    }

    @Produces
    static ListenableFuture<List<Score>> scores(
        List<Question> questions, Provider<OneQuestion.Builder> each) {
      return all(
          questions.size(), i -> each.get().number(i).question(questions.get(i)).build().score());
    }

    @Produces
    static ListenableFuture<List<DimensionScore>> dimensions(
        List<Score> scores, Provider<OneDimension.Builder> each) {
      List<List<Score>> groups = Reviewer.byDimension(scores);
      return all(
          groups.size(), i -> each.get().number(i).scores(groups.get(i)).build().dimension());
    }

    @Produces
    static ListenableFuture<List<LicenseScore>> licenses(
        List<DimensionScore> scores, Provider<OneLicense.Builder> each) {
      List<List<DimensionScore>> groups = Reviewer.byLicense(scores);
      return all(groups.size(), i -> each.get().number(i).scores(groups.get(i)).build().license());
    }

    @Produces
    static Verdict verdict(ReviewBot bot, Columns columns, List<LicenseScore> licenses) {
      columns.begin(VERDICT);
      Verdict verdict = bot.verdict(licenses);
      columns.end(VERDICT);
      return verdict;
    }

    private static <T> ListenableFuture<List<T>> all(
        int tasks, IntFunction<ListenableFuture<T>> each) {
      List<ListenableFuture<T>> futures = new ArrayList<>(tasks);
      for (int i = 0; i < tasks; i++) {
        futures.add(each.apply(i));
      }
      return Futures.allAsList(futures);
    }
  }

  /** What is made of one question. */
  @ProductionSubcomponent(modules = QuestionSteps.class)
  interface OneQuestion {
    ListenableFuture<Score> score();

    /** Builds it. */
    @ProductionSubcomponent.Builder
    interface Builder {
      @BindsInstance
      Builder number(int number);

      @BindsInstance
      Builder question(Question question);

      OneQuestion build();
    }
  }

  /** The steps of one question. */
  @ProducerModule
  static final class QuestionSteps {

    private QuestionSteps() {}

    @Produces
    static Answer answer(ReviewBot bot, Columns columns, int number, Question question) {
      columns.begin(ANSWER + number);
      Answer answer = bot.answer(question);
      columns.end(ANSWER + number);
      return answer;
    }

    @Produces
    static Score score(
        ReviewBot bot, Columns columns, int number, Question question, Answer answer) {
      columns.begin(SCORE + number);
      Score score = bot.score(question, answer);
      columns.end(SCORE + number);
      return score;
    }
  }

  /** What is made of one dimension's scores. */
  @ProductionSubcomponent(modules = DimensionSteps.class)
  interface OneDimension {
    ListenableFuture<DimensionScore> dimension();

    /** Builds it. */
    @ProductionSubcomponent.Builder
    interface Builder {
      @BindsInstance
      Builder number(int number);

      @BindsInstance
      Builder scores(@OfOne List<Score> scores);

      OneDimension build();
    }
  }

  /** The step of one dimension. */
  @ProducerModule
  static final class DimensionSteps {

    private DimensionSteps() {}

    @Produces
    static DimensionScore dimension(
        ReviewBot bot, Columns columns, int number, @OfOne List<Score> scores) {
      columns.begin(DIMENSION + number);
      DimensionScore score =
          bot.dimension(scores.get(0).license(), scores.get(0).dimension(), scores);
      columns.end(DIMENSION + number);
      return score;
    }
  }

  /** What is made of one license's scores. */
  @ProductionSubcomponent(modules = LicenseSteps.class)
  interface OneLicense {
    ListenableFuture<LicenseScore> license();

    /** Builds it. */
    @ProductionSubcomponent.Builder
    interface Builder {
      @BindsInstance
      Builder number(int number);

      @BindsInstance
      Builder scores(@OfOne List<DimensionScore> scores);

      OneLicense build();
    }
  }

  /** The step of one license. */
  @ProducerModule
  static final class LicenseSteps {

    private LicenseSteps() {}

    @Produces
    static LicenseScore license(
        ReviewBot bot, Columns columns, int number, @OfOne List<DimensionScore> scores) {
      columns.begin(LICENSE + number);
      LicenseScore score = bot.license(scores.get(0).license(), scores);
      columns.end(LICENSE + number);
      return score;
    }
  }

  /** Tells a group from all the elements. */
  @jakarta.inject.Qualifier
  @interface OfOne {}
}
