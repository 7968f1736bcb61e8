package demo;

import dev.fanfare.api.Misfire;
import dev.fanfare.api.Overlap;
import dev.fanfare.api.Priority;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.plan.Accessor;
import dev.fanfare.runtime.plan.Call;
import dev.fanfare.runtime.plan.FunctionPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Params;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.SchedulePlan;
import dev.fanfare.runtime.plan.Source;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.plan.Yield;
import java.time.Duration;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Runs {@link LicenseReview}.
 */
@Generated("dev.fanfare.processor.FanfareProcessor")
@SuppressWarnings("NullAway")
public final class LicenseReviewOrchestrator implements Orchestrator<LicenseReview> {
  /**
   * Creates it.
   */
  public LicenseReviewOrchestrator() {
  }

  /**
   * The command line.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    Fanfare.main(new LicenseReviewOrchestrator(), args);
  }

  @Override
  public Class<LicenseReview> botClass() {
    return LicenseReview.class;
  }

  @Override
  public List<Plan<LicenseReview>> plans() {
    return List.of(plan());
  }

  @Override
  public List<FunctionPlan<LicenseReview>> functions() {
    return List.of();
  }

  @Override
  public List<ParamPlan> constructorParams() {
    return List.of();
  }

  @Override
  public LicenseReview create(Params params) {
    return new LicenseReview();
  }

  private static Plan<LicenseReview> plan() {
    return Plan.of("license-review", LicenseReview.class)
        .schedule(new SchedulePlan(
            List.of("0 6 * * MON-FRI"),
            "Europe/Madrid",
            Misfire.FIRE_ONCE,
            Overlap.SKIP,
            null))
        .retries(3)
        .param(new ParamPlan("each", TypeRef.of(Integer.class), "2", "per dimension"))
        .phase(1, questionsStep())
        .phase(2, answerStep())
        .phase(3, scoreStep())
        .phase(4, dimensionStep())
        .phase(5, licenseStep())
        .phase(6, verdictStep())
        .build();
  }

  /**
   * Once.
   */
  private static StepPlan<LicenseReview> questionsStep() {
    return StepPlan.of("questions", LicenseReviewOrchestrator::questions)
        .input(new Input.Param("each"))
        .yields(Yield.ITERABLE, TypeRef.of(LicenseReview.Question.class))
        .build();
  }

  private static Object questions(LicenseReview bot, Call call) throws Throwable {
    int each = call.get(0);
    return bot.questions(each);
  }

  /**
   * Once per Question.
   */
  private static StepPlan<LicenseReview> answerStep() {
    return StepPlan.of("answer", LicenseReviewOrchestrator::answer)
        .input(new Input.Each(Source.of("questions")))
        .yields(Yield.VALUE, TypeRef.of(LicenseReview.Answer.class))
        .priority(Priority.HIGH)
        .timeout(Duration.ofSeconds(30))
        .build();
  }

  private static Object answer(LicenseReview bot, Call call) throws Throwable {
    LicenseReview.Question question = call.get(0);
    return bot.answer(question);
  }

  /**
   * Once per Question, with its Answer.
   */
  private static StepPlan<LicenseReview> scoreStep() {
    return StepPlan.of("score", LicenseReviewOrchestrator::score)
        .input(new Input.Each(Source.of("questions")))
        .input(new Input.Match(Source.of("answer"), List.of(Source.of("questions"))))
        .yields(Yield.VALUE, TypeRef.of(LicenseReview.Score.class))
        .build();
  }

  private static Object score(LicenseReview bot, Call call) throws Throwable {
    LicenseReview.Question question = call.get(0);
    LicenseReview.Answer answer = call.get(1);
    return bot.score(question, answer);
  }

  /**
   * Once per license and dimension, with its group of Score.
   */
  private static StepPlan<LicenseReview> dimensionStep() {
    return StepPlan.of("dimension", LicenseReviewOrchestrator::dimension)
        .input(new Input.KeyPart(0))
        .input(new Input.KeyPart(1))
        .input(new Input.Group(
            Source.of("score"),
            List.of(
                Accessor.of("license", (LicenseReview.Score element) -> element.license()),
                Accessor.of("dimension", (LicenseReview.Score element) -> element.dimension())),
            Input.Shape.LIST,
            List.of()))
        .yields(Yield.VALUE, TypeRef.of(LicenseReview.DimensionScore.class))
        .build();
  }

  private static Object dimension(LicenseReview bot, Call call) throws Throwable {
    String license = call.get(0);
    String dimension = call.get(1);
    List<LicenseReview.Score> scores = call.get(2);
    return bot.dimension(license, dimension, scores);
  }

  /**
   * Once per license, with its group of DimensionScore.
   */
  private static StepPlan<LicenseReview> licenseStep() {
    return StepPlan.of("license", LicenseReviewOrchestrator::license)
        .input(new Input.KeyPart(0))
        .input(new Input.Group(
            Source.of("dimension"),
            List.of(Accessor.of("license", (LicenseReview.DimensionScore element) -> element.license())),
            Input.Shape.LIST,
            List.of()))
        .yields(Yield.VALUE, TypeRef.of(LicenseReview.LicenseScore.class))
        .build();
  }

  private static Object license(LicenseReview bot, Call call) throws Throwable {
    String license = call.get(0);
    List<LicenseReview.DimensionScore> dimensions = call.get(1);
    return bot.license(license, dimensions);
  }

  /**
   * Once, with every LicenseScore.
   */
  private static StepPlan<LicenseReview> verdictStep() {
    return StepPlan.of("verdict", LicenseReviewOrchestrator::verdict)
        .input(new Input.Gather(Source.of("license"), Input.Shape.LIST))
        .yields(Yield.VALUE, TypeRef.of(LicenseReview.Verdict.class))
        .build();
  }

  private static Object verdict(LicenseReview bot, Call call) throws Throwable {
    List<LicenseReview.LicenseScore> licenses = call.get(0);
    return bot.verdict(licenses);
  }
}
