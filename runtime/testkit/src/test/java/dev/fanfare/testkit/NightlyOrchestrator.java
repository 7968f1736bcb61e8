package dev.fanfare.testkit;

import dev.fanfare.runtime.plan.Call;
import dev.fanfare.runtime.plan.FunctionPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Params;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.Source;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.plan.Yield;
import java.time.Duration;
import java.util.List;

/** What the processor would generate for {@link Nightly}. */
public final class NightlyOrchestrator implements Orchestrator<Nightly> {

  private static final ParamPlan FILES =
      new ParamPlan("files", TypeRef.of(List.class, TypeRef.of(String.class)), null, "");

  private static final Plan<Nightly> PLAN =
      Plan.of("nightly", Nightly.class)
          .retries(3)
          .param(FILES)
          .phase(
              1,
              StepPlan.of("files", NightlyOrchestrator::files)
                  .input(new Input.Param("files"))
                  .yields(Yield.ITERABLE, TypeRef.of(String.class))
                  .build())
          .phase(
              2,
              StepPlan.of("fetch", NightlyOrchestrator::fetch)
                  .input(new Input.Each(Source.of("files")))
                  .yields(Yield.VALUE, TypeRef.of(String.class))
                  .timeout(Duration.ofMinutes(30))
                  .cassette(true)
                  .build())
          .phase(
              3,
              StepPlan.of("total", NightlyOrchestrator::total)
                  .input(new Input.Gather(Source.of("fetch"), Input.Shape.LIST))
                  .yields(Yield.VALUE, TypeRef.of(Integer.class))
                  .build())
          .build();

  /** Creates it. */
  public NightlyOrchestrator() {}

  private static Object files(Nightly bot, Call call) {
    List<String> files = call.get(0);
    return bot.files(files);
  }

  private static Object fetch(Nightly bot, Call call) {
    String file = call.get(0);
    return bot.fetch(file);
  }

  private static Object total(Nightly bot, Call call) {
    List<String> contents = call.get(0);
    return bot.total(contents);
  }

  @Override
  public Class<Nightly> botClass() {
    return Nightly.class;
  }

  @Override
  public List<Plan<Nightly>> plans() {
    return List.of(PLAN);
  }

  @Override
  public List<FunctionPlan<Nightly>> functions() {
    return List.of();
  }

  @Override
  public List<ParamPlan> constructorParams() {
    return List.of();
  }

  @Override
  public Nightly create(Params params) {
    return new Nightly();
  }
}
