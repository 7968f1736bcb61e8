package dev.fanfare.proof.generate;

import dev.fanfare.api.Priority;
import dev.fanfare.api.Scope;
import dev.fanfare.proof.generate.Fault.Kind;
import dev.fanfare.proof.generate.Settings.Ending;
import dev.fanfare.runtime.plan.Accessor;
import dev.fanfare.runtime.plan.BackoffPlan;
import dev.fanfare.runtime.plan.ExpectedCalls;
import dev.fanfare.runtime.plan.LimitPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.Source;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.plan.Yield;
import dev.fanfare.text.Rate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes a scenario of decisions. Attempts and waits take whole milliseconds, limits of an attempt a
 * microsecond more, those of a phase or run 100 nanoseconds more, an ending from outside 10: so
 * none of them fall on the same instant, where the contract leaves open what comes first.
 */
final class ScenarioGenerator {

  private static final TypeRef ITEM = TypeRef.of(Item.class);
  private static final int MOST_ELEMENTS = 40;

  private final Choices choices;
  private final Family family = new Family();
  private final Map<String, StepScript> scripts = new LinkedHashMap<>();
  private boolean limited;
  private boolean refusals;

  ScenarioGenerator(Choices choices) {
    this.choices = choices;
  }

  Scenario generate() {
    Plan.Builder<ScriptedBot> plan = Plan.of("scenario", ScriptedBot.class);
    plan.retries(choices.below(3)).backoff(backoff()).failFast(choices.oneIn(8));
    // Whether a refusal is too late for the run's limit, the moment decides: not for the model.
    refusals = !choices.oneIn(12);
    if (!refusals) {
      plan.timeout(millis(1 + choices.below(400)).plusNanos(100));
    }
    int phases = 1 + choices.below(6);
    for (int order = 1; order <= phases; order++) {
      phase(plan, order);
    }
    if (limited) {
      plan.limit(limit());
    }
    return new Scenario(plan.build(), new ScriptedBot(scripts, Stage.EMPTY), settings());
  }

  private Settings settings() {
    int workers = choices.of(1, 2, 3, 8, 64);
    Ending ending =
        choices.oneIn(10) ? choices.of(Ending.NONE, Ending.CANCEL, Ending.DRAIN) : Ending.NONE;
    Duration at = ending == Ending.NONE ? Duration.ZERO : millis(choices.below(300)).plusNanos(10);
    return new Settings(workers, choices.below(3), ending, at);
  }

  private LimitPlan limit() {
    int concurrency = choices.below(4);
    Rate rate =
        concurrency == 0 || choices.oneIn(3) ? new Rate(1 + choices.below(4), millis(50)) : null;
    return new LimitPlan(
        "limit",
        concurrency,
        rate,
        Scope.RUN,
        choices.of(Duration.ofMinutes(10), millis(20)),
        choices.of(100, 2, 0));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private void phase(Plan.Builder<ScriptedBot> plan, int order) {
    int steps = choices.of(1, 1, 2, 3);
    List<StepPlan<ScriptedBot>> made = new ArrayList<>();
    List<MadeStep> remembered = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      made.add(step("s" + order + (char) ('a' + step), remembered));
    }
    remembered.forEach(family::add);
    plan.phase(order, made.toArray(new StepPlan[0]));
  }

  private StepPlan<ScriptedBot> step(String name, List<MadeStep> remembered) {
    InputGenerator drawn = new InputGenerator(choices, family);
    drawn.generate();
    Yield yields = yields(drawn.tasks());
    int most = drawn.tasks() == 1 ? 3 + choices.below(5) : 1 + choices.below(3);
    StepPlan.Builder<ScriptedBot> builder =
        StepPlan.of(name, new ScriptedStep(name, drawn.inputs().size(), yields));
    drawn.inputs().forEach(builder::input);
    if (yields != Yield.NOTHING) {
      builder.yields(yields, ITEM);
    }
    policies(builder, name, drawn, most);
    StepPlan<ScriptedBot> step = builder.build();
    remembered.add(remember(step, drawn, most));
    return step;
  }

  private static MadeStep remember(StepPlan<ScriptedBot> step, InputGenerator drawn, int most) {
    Set<Source> ancestors = new HashSet<>(drawn.ancestors());
    ancestors.add(Source.of(step.name()));
    int elements =
        switch (step.yields()) {
          case NOTHING -> 0;
          case VALUE, NULLABLE, OPTIONAL, OUTCOME -> drawn.tasks();
          case ITERABLE, ITERATOR, STREAM, ARRAY -> drawn.tasks() * most;
        };
    return new MadeStep(step.name(), step.single(), elements, ancestors, drawn.ambiguous());
  }

  private Yield yields(int tasks) {
    Yield drawn =
        choices.of(
            Yield.VALUE,
            Yield.ITERABLE,
            Yield.ITERABLE,
            Yield.VALUE,
            Yield.OPTIONAL,
            Yield.OUTCOME,
            Yield.ARRAY,
            Yield.STREAM,
            Yield.ITERATOR,
            Yield.NOTHING);
    boolean several =
        switch (drawn) {
          case ITERABLE, ITERATOR, STREAM, ARRAY -> true;
          default -> false;
        };
    return several && tasks * 4 > MOST_ELEMENTS ? Yield.VALUE : drawn;
  }

  private void policies(
      StepPlan.Builder<ScriptedBot> step, String name, InputGenerator drawn, int most) {
    step.minSuccess(choices.of(1.0, 0.0, 0.5, 0.0, 0.2, 0.9));
    step.priority(choices.of(Priority.MEDIUM, Priority.HIGH, Priority.LOW, Priority.CRITICAL));
    step.abortOn(UnsupportedOperationException.class);
    if (drawn.fansOut() && choices.oneIn(6)) {
      step.priorityBy(
          choices.of(
              Accessor.<Item>of("rank", Item::rank), Accessor.<Item>of("urgency", Item::urgency)));
    }
    if (choices.oneIn(3)) {
      step.retries(choices.below(4));
    }
    if (choices.oneIn(3)) {
      step.backoff(backoff());
    }
    if (choices.oneIn(8)) {
      step.limit("limit");
      limited = true;
    }
    if (choices.oneIn(12)) {
      step.phaseTimeout(millis(5 + choices.below(100)).plusNanos(100));
    }
    if (choices.oneIn(12)) {
      int calls = 1 + choices.below(12);
      step.expect(
          choices.of(
              new ExpectedCalls(0, calls),
              new ExpectedCalls(1, Integer.MAX_VALUE),
              new ExpectedCalls(2, 2 * calls)));
    }
    boolean timed = choices.oneIn(3);
    if (timed) {
      step.timeout(millis(20).plusNanos(1000));
    } else if (choices.oneIn(8)) {
      step.retryOn(IllegalStateException.class, OutOfMemoryError.class);
    }
    scripts.put(name, new StepScript(millis(choices.of(1, 2, 3, 0, 0)), most, faults(timed)));
  }

  private List<Fault> faults(boolean timed) {
    List<Fault> faults = new ArrayList<>();
    for (int many = choices.of(0, 0, 0, 1, 0, 2); many > 0; many--) {
      int modulus = choices.of(2, 3, 5, 7, 1);
      Kind kind = choices.of(Kind.values());
      boolean endless = kind == Kind.HANG || kind == Kind.STUBBORN;
      boolean cannot = (endless && !timed) || (kind == Kind.RETRY_AFTER && !refusals);
      faults.add(
          new Fault(
              cannot ? Kind.THROW : kind,
              modulus,
              choices.below(modulus),
              choices.of(1, 2, 1000),
              millis(choices.below(40))));
    }
    return faults;
  }

  private BackoffPlan backoff() {
    double jitter = choices.oneIn(6) ? 0.5 : 0.0;
    return new BackoffPlan(
        millis(choices.of(10, 0, 1, 1000)), millis(4000), choices.of(2.0, 1.0, 3.0), jitter);
  }

  private static Duration millis(int millis) {
    return Duration.ofMillis(millis);
  }
}
