package dev.fanfare.report;

import dev.fanfare.runtime.BotRun;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.plan.BackoffPlan;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** SampleRuns of the real engine. */
public final class RealRuns {

  private RealRuns() {}

  /** Numbers, what is done with each, and their sum. */
  public static final class Numbers {
    private final int count;
    private final ConcurrentHashMap<Integer, Integer> attempts = new ConcurrentHashMap<>();

    public Numbers(int count) {
      this.count = count;
    }

    private List<Integer> numbers() {
      return IntStream.range(0, count).boxed().toList();
    }

    /** Every 25th fails for good, every 10th at its first attempt. */
    private int square(int number) {
      int attempt = attempts.merge(number, 1, Integer::sum);
      if (number % 25 == 24) {
        throw new IllegalStateException("no square of " + number);
      }
      if (number % 10 == 5 && attempt == 1) {
        throw new IllegalStateException("not yet");
      }
      return number * number;
    }

    private static long sum(List<Integer> squares) {
      return squares.stream().mapToLong(Integer::longValue).sum();
    }
  }

  private static Plan<Numbers> plan(boolean calm) {
    StepPlan.Builder<Numbers> numbers =
        StepPlan.<Numbers>of("numbers", (bot, call) -> bot.numbers())
            .yields(Yield.ITERABLE, TypeRef.of(Integer.class));
    StepPlan.Builder<Numbers> square =
        StepPlan.<Numbers>of(
                "square",
                (bot, call) -> {
                  Integer number = call.get(0);
                  return calm ? number : bot.square(number);
                })
            .input(new Input.Each(Source.of("numbers")))
            .yields(Yield.VALUE, TypeRef.of(Integer.class))
            .minSuccess(0.5);
    StepPlan.Builder<Numbers> check =
        StepPlan.<Numbers>of("check", (bot, call) -> number(call))
            .input(new Input.Each(Source.of("square")))
            .yields(Yield.VALUE, TypeRef.of(Integer.class));
    StepPlan.Builder<Numbers> sum =
        StepPlan.<Numbers>of(
                "sum",
                (bot, call) -> {
                  List<Integer> squares = call.get(0);
                  return Numbers.sum(squares);
                })
            .input(new Input.Gather(Source.of("check"), Input.Shape.LIST))
            .yields(Yield.VALUE, TypeRef.of(Long.class));
    return Plan.of("squares", Numbers.class)
        .retries(1)
        .backoff(new BackoffPlan(Duration.ofMillis(1), Duration.ofMillis(1), 1, 0))
        .phase(1, numbers.build())
        .phase(2, square.build())
        .phase(3, check.build())
        .phase(4, sum.build())
        .build();
  }

  private static Integer number(Call call) {
    return call.get(0);
  }

  /** Squares of so many numbers, some of which fail; or, if calm, just the numbers. */
  public static BotRun<Numbers> squares(int count, boolean calm) {
    return Fanfare.bot(new Made(), plan(calm)).instance(new Numbers(count));
  }

  private record Made() implements Orchestrator<Numbers> {
    @Override
    public Class<Numbers> botClass() {
      return Numbers.class;
    }

    @Override
    public List<Plan<Numbers>> plans() {
      return List.of(plan(false));
    }

    @Override
    public List<FunctionPlan<Numbers>> functions() {
      return List.of();
    }

    @Override
    public List<ParamPlan> constructorParams() {
      return List.of();
    }

    @Override
    public Numbers create(Params params) {
      return new Numbers(0);
    }
  }
}
