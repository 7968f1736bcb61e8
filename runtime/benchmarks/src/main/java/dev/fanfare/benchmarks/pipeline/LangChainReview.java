package dev.fanfare.benchmarks.pipeline;

import dev.fanfare.benchmarks.pipeline.ReviewBot.Answer;
import dev.fanfare.benchmarks.pipeline.ReviewBot.DimensionScore;
import dev.fanfare.benchmarks.pipeline.ReviewBot.LicenseScore;
import dev.fanfare.benchmarks.pipeline.ReviewBot.Question;
import dev.fanfare.benchmarks.pipeline.ReviewBot.Score;
import dev.fanfare.benchmarks.pipeline.ReviewBot.Verdict;
import dev.fanfare.benchmarks.work.Columns;
import dev.langchain4j.agentic.Agent;
import dev.langchain4j.agentic.AgenticServices;
import dev.langchain4j.agentic.UntypedAgent;
import dev.langchain4j.agentic.scope.AgenticScope;
import dev.langchain4j.service.V;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/**
 * LangChain4j's agentic workflows: a sequence of parallel mappers over agents that need no model.
 */
public final class LangChainReview implements Reviewer {

  private final ExecutorService threads = Executors.newFixedThreadPool(WORKERS);
  private final Steps steps = new Steps();
  private final UntypedAgent sequence =
      AgenticServices.sequenceBuilder()
          .subAgents(
              AgenticServices.agentAction(this::questions),
              mapper(new Answering(steps), "questions", "answers"),
              AgenticServices.agentAction(this::pairs),
              mapper(new Scoring(steps), "pairs", "scores"),
              AgenticServices.agentAction(this::dimensions),
              mapper(new Dimension(steps), "byDimension", "dimensions"),
              AgenticServices.agentAction(this::licenses),
              mapper(new License(steps), "byLicense", "licenses"),
              AgenticServices.agentAction(this::verdict))
          .outputKey("verdict")
          .build();

  @Override
  public Verdict review() {
    steps.columns = new Columns(TASKS);
    steps.columns.offered(0, TASKS);
    return (Verdict) sequence.invoke(Map.of());
  }

  @Override
  public void close() {
    threads.shutdown();
  }

  private UntypedAgent mapper(Object agent, String items, String output) {
    return AgenticServices.parallelMapperBuilder()
        .subAgents(agent)
        .itemsProvider(items)
        .outputKey(output)
        .executor(threads)
        .build();
  }

  private void questions(AgenticScope scope) {
    steps.columns.begin(0);
    List<Question> questions = steps.bot.questions();
    steps.columns.end(0);
    scope.writeState("questions", numbered(questions.size(), questions::get));
  }

  @SuppressWarnings("unchecked")
  private void pairs(AgenticScope scope) {
    List<Numbered<Question>> questions = (List<Numbered<Question>>) scope.readState("questions");
    List<Answer> answers = (List<Answer>) scope.readState("answers");
    scope.writeState(
        "pairs", numbered(answers.size(), i -> new Pair(questions.get(i).value(), answers.get(i))));
  }

  @SuppressWarnings("unchecked")
  private void dimensions(AgenticScope scope) {
    List<List<Score>> groups = Reviewer.byDimension((List<Score>) scope.readState("scores"));
    scope.writeState("byDimension", numbered(groups.size(), groups::get));
  }

  @SuppressWarnings("unchecked")
  private void licenses(AgenticScope scope) {
    List<List<DimensionScore>> groups =
        Reviewer.byLicense((List<DimensionScore>) scope.readState("dimensions"));
    scope.writeState("byLicense", numbered(groups.size(), groups::get));
  }

  @SuppressWarnings("unchecked")
  private void verdict(AgenticScope scope) {
    steps.columns.begin(VERDICT);
    Verdict verdict = steps.bot.verdict((List<LicenseScore>) scope.readState("licenses"));
    steps.columns.end(VERDICT);
    scope.writeState("verdict", verdict);
  }

  private static <T> List<Numbered<T>> numbered(int size, IntFunction<T> values) {
    List<Numbered<T>> numbered = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      numbered.add(new Numbered<>(i, values.apply(i)));
    }
    return numbered;
  }

  /** An element and its place. */
  public record Numbered<T>(int number, T value) {}

  /** A question and its answer. */
  public record Pair(Question question, Answer answer) {}

  /** What the agents share. */
  static final class Steps {
    private final ReviewBot bot = new ReviewBot();
    private volatile Columns columns = new Columns(0);
  }

  /** Answers one question. */
  public record Answering(Steps steps) {
    /** The agent's call. */
    @Agent(outputKey = "answer")
    public Answer answer(@V("question") Numbered<Question> question) {
      steps.columns.begin(ANSWER + question.number());
      Answer answer = steps.bot.answer(question.value());
      steps.columns.end(ANSWER + question.number());
      return answer;
    }
  }

  /** Scores one answer. */
  public record Scoring(Steps steps) {
    /** The agent's call. */
    @Agent(outputKey = "score")
    public Score score(@V("pair") Numbered<Pair> pair) {
      steps.columns.begin(SCORE + pair.number());
      Score score = steps.bot.score(pair.value().question(), pair.value().answer());
      steps.columns.end(SCORE + pair.number());
      return score;
    }
  }

  /** Sums one dimension up. */
  public record Dimension(Steps steps) {
    /** The agent's call. */
    @Agent(outputKey = "dimension")
    public DimensionScore dimension(@V("group") Numbered<List<Score>> group) {
      steps.columns.begin(DIMENSION + group.number());
      Score first = group.value().get(0);
      DimensionScore score = steps.bot.dimension(first.license(), first.dimension(), group.value());
      steps.columns.end(DIMENSION + group.number());
      return score;
    }
  }

  /** Sums one license up. */
  public record License(Steps steps) {
    /** The agent's call. */
    @Agent(outputKey = "license")
    public LicenseScore license(@V("group") Numbered<List<DimensionScore>> group) {
      steps.columns.begin(LICENSE + group.number());
      LicenseScore score = steps.bot.license(group.value().get(0).license(), group.value());
      steps.columns.end(LICENSE + group.number());
      return score;
    }
  }
}
