package demo;

import dev.fanfare.api.Misfire;
import dev.fanfare.api.Overlap;
import dev.fanfare.api.Priority;
import dev.fanfare.api.Reuse;
import dev.fanfare.api.Scope;
import dev.fanfare.api.Threads;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.plan.Accessor;
import dev.fanfare.runtime.plan.BackoffPlan;
import dev.fanfare.runtime.plan.BudgetPlan;
import dev.fanfare.runtime.plan.Call;
import dev.fanfare.runtime.plan.EstimatePlan;
import dev.fanfare.runtime.plan.ExpectedCalls;
import dev.fanfare.runtime.plan.FunctionPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.LimitPlan;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Params;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.ReusePlan;
import dev.fanfare.runtime.plan.SchedulePlan;
import dev.fanfare.runtime.plan.Source;
import dev.fanfare.runtime.plan.SpendingPlan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.plan.Yield;
import dev.fanfare.text.Rate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Runs {@link Settings}.
 */
@Generated("dev.fanfare.processor.FanfareProcessor")
@SuppressWarnings("NullAway")
public final class SettingsOrchestrator implements Orchestrator<Settings> {
  /**
   * Creates it.
   */
  public SettingsOrchestrator() {
  }

  /**
   * The command line.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    Fanfare.main(new SettingsOrchestrator(), args);
  }

  @Override
  public Class<Settings> botClass() {
    return Settings.class;
  }

  @Override
  public List<Plan<Settings>> plans() {
    return List.of(plan());
  }

  @Override
  public List<FunctionPlan<Settings>> functions() {
    return List.of();
  }

  @Override
  public List<ParamPlan> constructorParams() {
    return List.of();
  }

  @Override
  public Settings create(Params params) {
    return new Settings();
  }

  private static Plan<Settings> plan() {
    return Plan.of("all-settings", Settings.class)
        .schedule(new SchedulePlan(
            List.of("0 6 * * MON-FRI", "@daily"),
            "Europe/Madrid",
            Misfire.FIRE_ALL,
            Overlap.QUEUE,
            Duration.ofMinutes(90)))
        .retries(3)
        .backoff(new BackoffPlan(Duration.ofNanos(500000L), Duration.ofMillis(250), 1.5, 0.25))
        .timeout(Duration.ofHours(2))
        .workers(64)
        .threads(Threads.VIRTUAL)
        .failFast(true)
        .tags("nightly", "costly")
        .threadSetup(Settings.Setup::new)
        .param(new ParamPlan("pin", TypeRef.of(String.class), null, "", true))
        .limit(new LimitPlan("api", 8, Rate.parse("500/m")))
        .limit(new LimitPlan("disk", 1, null, Scope.PROCESS, Duration.ofSeconds(90), 5))
        .budget(BudgetPlan.of("usd", "5.00"))
        .budget(BudgetPlan.of("tokens", "1000000"))
        .phase(-5, beginStep())
        .phase(10, endStep())
        .phase(20, questionsStep())
        .phase(21, answerStep(), checkStep(), printStep())
        .phase(22, topicsStep())
        .build();
  }

  /**
   * Once.
   */
  private static StepPlan<Settings> beginStep() {
    return StepPlan.of("first", SettingsOrchestrator::begin)
        .phase("begin")
        .minSuccess(0.9)
        .phaseTimeout(Duration.ofMinutes(5))
        .yields(Yield.VALUE, TypeRef.of(String.class))
        .priority(Priority.CRITICAL)
        .retries(0)
        .backoff(new BackoffPlan(Duration.ofSeconds(1), Duration.ofMinutes(1), 2.0, 0.0))
        .timeout(Duration.ofMinutes(3))
        .limit("api")
        .retryOn(IOException.class, IllegalStateException.class)
        .abortOn(UncheckedIOException.class)
        .tags("one")
        .build();
  }

  private static Object begin(Settings bot, Call call) throws Throwable {
    return bot.begin();
  }

  /**
   * Once, with the String.
   */
  private static StepPlan<Settings> endStep() {
    return StepPlan.of("end", SettingsOrchestrator::end)
        .expect(ExpectedCalls.parse("1"))
        .input(new Input.Single(Source.of("first")))
        .input(new Input.Param("pin"))
        .timeout(Duration.ofMillis(1))
        .limit("disk")
        .reuse(new ReusePlan(Reuse.NEVER, null, null))
        .spending(new SpendingPlan("tokens", null))
        .build();
  }

  private static Object end(Settings bot, Call call) throws Throwable {
    String begun = call.get(0);
    String pin = call.get(1);
    bot.end(begun, pin);
    return null;
  }

  /**
   * Once.
   */
  private static StepPlan<Settings> questionsStep() {
    return StepPlan.of("questions", SettingsOrchestrator::questions)
        .expect(ExpectedCalls.parse("1..50"))
        .yields(Yield.ITERABLE, TypeRef.of(Settings.Question.class))
        .reuse(new ReusePlan(Reuse.RUN, "2", Duration.ofHours(168)))
        .build();
  }

  private static Object questions(Settings bot, Call call) throws Throwable {
    return bot.questions();
  }

  /**
   * Once per Question.
   */
  private static StepPlan<Settings> answerStep() {
    return StepPlan.of("answer", SettingsOrchestrator::answer)
        .input(new Input.Each(Source.of("questions")))
        .yields(Yield.VALUE, TypeRef.of(Settings.Answer.class))
        .cassette(true)
        .spending(new SpendingPlan(
            "usd",
            EstimatePlan.by(Accessor.of("cost", (Settings.Question element) -> Settings.Question.cost(element)))))
        .build();
  }

  private static Object answer(Settings bot, Call call) throws Throwable {
    Settings.Question question = call.get(0);
    return bot.answer(question);
  }

  /**
   * Once per Question.
   */
  private static StepPlan<Settings> checkStep() {
    return StepPlan.of("check", SettingsOrchestrator::check)
        .input(new Input.Each(Source.of("questions")))
        .spending(new SpendingPlan(
            "usd",
            EstimatePlan.by(Accessor.of("price", (Settings.Question element) -> Settings.price(element)))))
        .build();
  }

  private static Object check(Settings bot, Call call) throws Throwable {
    Settings.Question question = call.get(0);
    bot.check(question);
    return null;
  }

  /**
   * Once per Question.
   */
  private static StepPlan<Settings> printStep() {
    return StepPlan.of("print", SettingsOrchestrator::print)
        .input(new Input.Each(Source.of("questions")))
        .spending(new SpendingPlan("usd", EstimatePlan.fixed("0.02")))
        .build();
  }

  private static Object print(Settings bot, Call call) throws Throwable {
    Settings.Question question = call.get(0);
    bot.print(question);
    return null;
  }

  /**
   * Once per topic, with its group of Answer.
   */
  private static StepPlan<Settings> topicsStep() {
    return StepPlan.of("topics", SettingsOrchestrator::topics)
        .input(new Input.KeyPart(0))
        .input(new Input.Group(
            Source.of("answer"),
            List.of(Accessor.of("topic", (Settings.Answer element) -> element.topic())),
            Input.Shape.LIST,
            List.of(new Input.Ancestor(Source.of("questions"), List.of(Accessor.of("topic", (Settings.Question element) -> element.topic())))),
            0.8))
        .build();
  }

  private static Object topics(Settings bot, Call call) throws Throwable {
    String topic = call.get(0);
    List<Settings.Answer> answers = call.get(1);
    bot.topics(topic, answers);
    return null;
  }
}
