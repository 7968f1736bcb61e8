package demo;

import dev.fanfare.api.Misfire;
import dev.fanfare.api.Overlap;
import dev.fanfare.api.Priority;
import dev.fanfare.api.TaskContext;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.plan.Call;
import dev.fanfare.runtime.plan.FunctionPlan;
import dev.fanfare.runtime.plan.HookPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.LimitPlan;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Params;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.SchedulePlan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.plan.Yield;
import dev.fanfare.runtime.result.RunReport;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * Runs {@link Jobs}.
 */
@Generated("dev.fanfare.processor.FanfareProcessor")
@SuppressWarnings("NullAway")
public final class JobsOrchestrator implements Orchestrator<Jobs> {
  /**
   * Creates it.
   */
  public JobsOrchestrator() {
  }

  /**
   * The command line.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    Fanfare.main(new JobsOrchestrator(), args);
  }

  @Override
  public Class<Jobs> botClass() {
    return Jobs.class;
  }

  @Override
  public List<Plan<Jobs>> plans() {
    return List.of(
            sendMailsPlan(),
            cleanUpPlan());
  }

  @Override
  public List<FunctionPlan<Jobs>> functions() {
    return List.of(
            new FunctionPlan<>(payStep(), List.of(
                new ParamPlan("account", TypeRef.of(String.class), null, ""),
                new ParamPlan("sum", TypeRef.of(BigDecimal.class), null, ""))),
            new FunctionPlan<>(doNothingStep(), List.of()));
  }

  @Override
  public List<ParamPlan> constructorParams() {
    return List.of(
            new ParamPlan("server", TypeRef.of(Jobs.Server.class), null, ""),
            new ParamPlan("depth", TypeRef.of(Integer.class), "3", "how deep"));
  }

  @Override
  public Jobs create(Params params) throws Throwable {
    Jobs.Server server = params.get("server");
    int depth = params.get("depth");
    return new Jobs(server, depth);
  }

  private static Plan<Jobs> sendMailsPlan() {
    return Plan.of("send-mails", Jobs.class)
        .schedule(new SchedulePlan(
            List.of("@hourly"),
            "",
            Misfire.FIRE_ONCE,
            Overlap.SKIP,
            null))
        .retries(1)
        .param(new ParamPlan("server", TypeRef.of(Jobs.Server.class), null, ""))
        .param(new ParamPlan("depth", TypeRef.of(Integer.class), "3", "how deep"))
        .param(new ParamPlan("max-rows", TypeRef.of(Long.class), "10", "at most"))
        .param(new ParamPlan("pause", TypeRef.of(Optional.class, TypeRef.of(Duration.class)), null, ""))
        .param(new ParamPlan("which", TypeRef.of(Set.class, TypeRef.of(Priority.class)), "HIGH", ""))
        .limit(new LimitPlan("mail", 2, null))
        .phase(1, sendMailsStep())
        .hook(new HookPlan<>(
            "open",
            HookPlan.When.BEFORE_RUN,
            List.of(new Input.Param("max-rows")),
            JobsOrchestrator::open))
        .hook(new HookPlan<>(
            "close",
            HookPlan.When.AFTER_RUN,
            List.of(new Input.Report()),
            JobsOrchestrator::close))
        .hook(new HookPlan<>(
            "before",
            HookPlan.When.BEFORE_TASK,
            List.of(new Input.Context()),
            JobsOrchestrator::before))
        .hook(new HookPlan<>(
            "after",
            HookPlan.When.AFTER_TASK,
            List.of(),
            JobsOrchestrator::after))
        .build();
  }

  /**
   * Once.
   */
  private static StepPlan<Jobs> sendMailsStep() {
    return StepPlan.of("sendMails", JobsOrchestrator::sendMails)
        .input(new Input.Context())
        .input(new Input.Param("max-rows"))
        .input(new Input.Param("pause"))
        .input(new Input.Param("which"))
        .yields(Yield.ITERABLE, TypeRef.of(String.class))
        .limit("mail")
        .build();
  }

  private static Object sendMails(Jobs bot, Call call) throws Throwable {
    TaskContext context = call.get(0);
    Long rows = call.get(1);
    Optional<Duration> pause = call.get(2);
    Set<Priority> which = call.get(3);
    return bot.sendMails(context, rows, pause, which);
  }

  private static Object open(Jobs bot, Call call) throws Throwable {
    long rows = call.get(0);
    bot.open(rows);
    return null;
  }

  private static Object close(Jobs bot, Call call) throws Throwable {
    RunReport report = call.get(0);
    bot.close(report);
    return null;
  }

  private static Object before(Jobs bot, Call call) throws Throwable {
    TaskContext context = call.get(0);
    bot.before(context);
    return null;
  }

  private static Object after(Jobs bot, Call call) throws Throwable {
    bot.after();
    return null;
  }

  private static Plan<Jobs> cleanUpPlan() {
    return Plan.of("clean", Jobs.class)
        .param(new ParamPlan("server", TypeRef.of(Jobs.Server.class), null, ""))
        .param(new ParamPlan("depth", TypeRef.of(Integer.class), "3", "how deep"))
        .param(new ParamPlan("max-rows", TypeRef.of(Long.class), "10", ""))
        .phase(1, cleanUpStep())
        .hook(new HookPlan<>(
            "open",
            HookPlan.When.BEFORE_RUN,
            List.of(new Input.Param("max-rows")),
            JobsOrchestrator::open))
        .hook(new HookPlan<>(
            "close",
            HookPlan.When.AFTER_RUN,
            List.of(new Input.Report()),
            JobsOrchestrator::close))
        .hook(new HookPlan<>(
            "before",
            HookPlan.When.BEFORE_TASK,
            List.of(new Input.Context()),
            JobsOrchestrator::before))
        .hook(new HookPlan<>(
            "after",
            HookPlan.When.AFTER_TASK,
            List.of(),
            JobsOrchestrator::after))
        .build();
  }

  /**
   * Once.
   */
  private static StepPlan<Jobs> cleanUpStep() {
    return StepPlan.of("cleanUp", JobsOrchestrator::cleanUp)
        .build();
  }

  private static Object cleanUp(Jobs bot, Call call) throws Throwable {
    bot.cleanUp();
    return null;
  }

  /**
   * Once.
   */
  private static StepPlan<Jobs> payStep() {
    return StepPlan.of("pay", JobsOrchestrator::pay)
        .input(new Input.Param("account"))
        .input(new Input.Context())
        .input(new Input.Param("sum"))
        .yields(Yield.VALUE, TypeRef.of(String.class))
        .priority(Priority.LOW)
        .retries(5)
        .build();
  }

  private static Object pay(Jobs bot, Call call) throws Throwable {
    String account = call.get(0);
    TaskContext context = call.get(1);
    BigDecimal amount = call.get(2);
    return bot.pay(account, context, amount);
  }

  /**
   * Once.
   */
  private static StepPlan<Jobs> doNothingStep() {
    return StepPlan.of("nothing", JobsOrchestrator::doNothing)
        .limit("mail")
        .build();
  }

  private static Object doNothing(Jobs bot, Call call) throws Throwable {
    bot.doNothing();
    return null;
  }
}
