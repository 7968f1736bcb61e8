package demo;

import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.plan.Call;
import dev.fanfare.runtime.plan.DependencyPlan;
import dev.fanfare.runtime.plan.FunctionPlan;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Params;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Runs {@link Dependencies.Chosen}.
 */
@Generated("dev.fanfare.processor.FanfareProcessor")
@SuppressWarnings("NullAway")
public final class Dependencies_ChosenOrchestrator implements Orchestrator<Dependencies.Chosen> {
  /**
   * Creates it.
   */
  public Dependencies_ChosenOrchestrator() {
  }

  /**
   * The command line.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    Fanfare.main(new Dependencies_ChosenOrchestrator(), args);
  }

  @Override
  public Class<Dependencies.Chosen> botClass() {
    return Dependencies.Chosen.class;
  }

  @Override
  public List<Plan<Dependencies.Chosen>> plans() {
    return List.of(plan());
  }

  @Override
  public List<FunctionPlan<Dependencies.Chosen>> functions() {
    return List.of();
  }

  @Override
  public List<ParamPlan> constructorParams() {
    return List.of();
  }

  @Override
  public List<DependencyPlan> dependencies() {
    return List.of(new DependencyPlan("prices", TypeRef.of(Dependencies.Prices.class), null));
  }

  @Override
  public Dependencies.Chosen create(Params params) {
    Dependencies.Prices prices = params.dependency(0);
    return new Dependencies.Chosen(prices);
  }

  private static Plan<Dependencies.Chosen> plan() {
    return Plan.of("chosen", Dependencies.Chosen.class)
        .phase(1, runStep())
        .build();
  }

  /**
   * Once.
   */
  private static StepPlan<Dependencies.Chosen> runStep() {
    return StepPlan.of("run", Dependencies_ChosenOrchestrator::run)
        .build();
  }

  private static Object run(Dependencies.Chosen bot, Call call) throws Throwable {
    bot.run();
    return null;
  }
}
