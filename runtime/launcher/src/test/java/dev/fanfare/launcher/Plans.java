package dev.fanfare.launcher;

import dev.fanfare.api.Misfire;
import dev.fanfare.api.Overlap;
import dev.fanfare.api.Priority;
import dev.fanfare.api.text.Rate;
import dev.fanfare.runtime.plan.Accessor;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Invoker;
import dev.fanfare.runtime.plan.LimitPlan;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.SchedulePlan;
import dev.fanfare.runtime.plan.Source;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.plan.Yield;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A plan as the processor would make it. */
public final class Plans {

  public enum Review {
    THE
  }

  public record Question(String license, int number) {}

  public record Answer(Question question, boolean yes) {}

  public record Score(String license, int points) {}

  public record Total(String license, int points) {}

  private static final Invoker<Review> NONE = (bot, call) -> null;

  private Plans() {}

  public static Plan<Review> review() {
    return Plan.of("license-review", Review.class)
        .schedule(
            new SchedulePlan(
                List.of("0 6 * * MON-FRI"), "Europe/Madrid", Misfire.FIRE_ONCE, Overlap.SKIP, null))
        .retries(3)
        .param(new ParamPlan("bank", TypeRef.of(Path.class), null, "The questions."))
        .param(
            new ParamPlan(
                "licenses",
                TypeRef.of(List.class, TypeRef.of(String.class)),
                "MIT,ISC",
                "Which licences."))
        .param(
            new ParamPlan("note", TypeRef.of(Optional.class, TypeRef.of(String.class)), null, ""))
        .limit(new LimitPlan("llm", 4, Rate.parse("500/m")))
        .phase(
            1,
            StepPlan.of("questions", NONE)
                .input(new Input.Param("bank"))
                .yields(Yield.ITERABLE, TypeRef.of(Question.class))
                .build())
        .phase(
            2,
            StepPlan.of("answer", NONE)
                .input(new Input.Each(Source.of("questions")))
                .yields(Yield.VALUE, TypeRef.of(Answer.class))
                .priority(Priority.HIGH)
                .timeout(Duration.ofSeconds(30))
                .limit("llm")
                .tags("slow")
                .build())
        .phase(
            3,
            StepPlan.of("score", NONE)
                .phase("scoring")
                .input(new Input.Each(Source.of("questions")))
                .input(new Input.Match(Source.of("answer"), List.of(Source.of("questions"))))
                .yields(Yield.VALUE, TypeRef.of(Score.class))
                .build())
        .phase(
            4,
            StepPlan.of("total", NONE)
                .input(new Input.KeyPart(0))
                .input(
                    new Input.Group(
                        Source.of("score"),
                        List.of(Accessor.<Score>of("license", Score::license)),
                        Input.Shape.LIST,
                        List.of()))
                .yields(Yield.VALUE, TypeRef.of(Total.class))
                .build())
        .phase(
            5,
            StepPlan.of("verdict", NONE)
                .input(new Input.Gather(Source.of("total"), Input.Shape.LIST))
                .input(new Input.Param("note"))
                .yields(Yield.VALUE, TypeRef.of(String.class))
                .build())
        .build();
  }
}
