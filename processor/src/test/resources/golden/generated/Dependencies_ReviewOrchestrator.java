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
import dev.fanfare.runtime.plan.Yield;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Runs {@link Dependencies.Review}.
 */
@Generated("dev.fanfare.processor.FanfareProcessor")
@SuppressWarnings("NullAway")
public final class Dependencies_ReviewOrchestrator implements Orchestrator<Dependencies.Review> {
  /**
   * Creates it.
   */
  public Dependencies_ReviewOrchestrator() {
  }

  /**
   * The command line.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    Fanfare.main(new Dependencies_ReviewOrchestrator(), args);
  }

  @Override
  public Class<Dependencies.Review> botClass() {
    return Dependencies.Review.class;
  }

  @Override
  public List<Plan<Dependencies.Review>> plans() {
    return List.of(plan());
  }

  @Override
  public List<FunctionPlan<Dependencies.Review>> functions() {
    return List.of();
  }

  @Override
  public List<ParamPlan> constructorParams() {
    return List.of(new ParamPlan("bank", TypeRef.of(Path.class), null, ""));
  }

  @Override
  public List<DependencyPlan> dependencies() {
    return List.of(
            new DependencyPlan("prices", TypeRef.of(Dependencies.Prices.class), "Review.fixed()"),
            new DependencyPlan("params", TypeRef.of(List.class, TypeRef.of(Runnable.class)), null),
            new DependencyPlan("stock", TypeRef.of(Map.class, TypeRef.of(String.class), TypeRef.of(Integer.class)), "Base.stock()"));
  }

  @Override
  public Dependencies.Review create(Params params) {
    Dependencies.Prices prices = params.dependency(0, Dependencies.Review::fixed);
    Path bank = params.get("bank");
    List<Runnable> params_ = params.dependency(1);
    Map<String, Integer> stock = params.dependency(2, Dependencies.Base::stock);
    return new Dependencies.Review(prices, bank, params_, stock);
  }

  private static Plan<Dependencies.Review> plan() {
    return Plan.of("review", Dependencies.Review.class)
        .param(new ParamPlan("bank", TypeRef.of(Path.class), null, ""))
        .phase(1, priceStep())
        .build();
  }

  /**
   * Once.
   */
  private static StepPlan<Dependencies.Review> priceStep() {
    return StepPlan.of("price", Dependencies_ReviewOrchestrator::price)
        .yields(Yield.VALUE, TypeRef.of(Integer.class))
        .build();
  }

  private static Object price(Dependencies.Review bot, Call call) throws Throwable {
    return bot.price();
  }
}
