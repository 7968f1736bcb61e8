package dev.fanfare.app.plan;

import dev.fanfare.config.ConfigurationException;
import dev.fanfare.runtime.plan.HookPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.PhasePlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.Source;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.text.NearMiss;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The selection of a plan's steps. A run has no results of earlier runs to begin with, so a step
 * comes with all that it needs: {@code --only} keeps the steps it names and those that feed them,
 * and {@code --exclude} leaves out the steps it names and those that they feed.
 *
 * @param only selectors, {@code phase:NAME}, {@code step:NAME} or {@code tag:NAME}; none selects
 *     all
 * @param exclude selectors; they win
 */
public record StepSelection(List<String> only, List<String> exclude) {

  /** Copies the lists. */
  public StepSelection {
    only = List.copyOf(only);
    exclude = List.copyOf(exclude);
  }

  /**
   * Selects.
   *
   * @param plan the plan
   * @param constructorParams parameters that are needed whatever is selected
   * @param <B> the bot's class
   * @return a plan with the selected steps; empty if there is none
   * @throws ConfigurationException if a selector is malformed, or names nothing
   */
  public <B> Optional<Plan<B>> of(Plan<B> plan, Collection<ParamPlan> constructorParams) {
    if (only.isEmpty() && exclude.isEmpty()) {
      return Optional.of(plan);
    }
    Set<String> kept = steps(plan);
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    List<PhasePlan<B>> phases = phases(plan, kept);
    return Optional.of(
        plan.toBuilder().params(params(plan, phases, constructorParams)).phases(phases).build());
  }

  private Set<String> steps(Plan<?> plan) {
    Set<String> kept = new LinkedHashSet<>();
    if (only.isEmpty()) {
      plan.steps().forEach(step -> kept.add(step.name()));
    } else {
      only.forEach(selector -> kept.addAll(named(plan, selector)));
      backwards(plan.steps()).forEach(step -> addFeeders(step, kept));
    }
    Set<String> dropped = new LinkedHashSet<>();
    exclude.forEach(selector -> dropped.addAll(named(plan, selector)));
    plan.steps().stream()
        .filter(step -> feeders(step).anyMatch(dropped::contains))
        .forEach(step -> dropped.add(step.name()));
    kept.removeAll(dropped);
    return kept;
  }

  private static void addFeeders(StepPlan<?> step, Set<String> kept) {
    if (kept.contains(step.name())) {
      feeders(step).forEach(kept::add);
    }
  }

  private static Set<String> named(Plan<?> plan, String selector) {
    int colon = selector.indexOf(':');
    String kind = colon < 0 ? "" : selector.substring(0, colon);
    String name = selector.substring(colon + 1);
    Set<String> names = new LinkedHashSet<>();
    Set<String> found =
        plan.steps().stream()
            .filter(matches(kind, name, selector, names))
            .map(StepPlan::name)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (found.isEmpty()) {
      throw ConfigurationException.unknown(
          plan.name() + " has no " + kind + " '" + name + "'", name, names);
    }
    return found;
  }

  private static Predicate<StepPlan<?>> matches(
      String kind, String name, String selector, Set<String> names) {
    return step -> {
      List<String> own =
          switch (kind) {
            case "phase" -> List.of(step.phase());
            case "step" -> List.of(step.name());
            case "tag" -> step.tags();
            default -> throw malformed(selector, kind);
          };
      names.addAll(own);
      return own.contains(name);
    };
  }

  private static ConfigurationException malformed(String selector, String kind) {
    String near =
        NearMiss.of(kind, List.of("phase", "step", "tag"))
            .map(
                each ->
                    "; did you mean '" + each + selector.substring(selector.indexOf(':')) + "'?")
            .orElse("");
    return new ConfigurationException(
        "'" + selector + "' is not phase:NAME, step:NAME or tag:NAME" + near);
  }

  private static <B> List<PhasePlan<B>> phases(Plan<B> plan, Set<String> kept) {
    List<PhasePlan<B>> phases = new ArrayList<>();
    for (PhasePlan<B> phase : plan.phases()) {
      List<StepPlan<B>> steps =
          phase.steps().stream().filter(step -> kept.contains(step.name())).toList();
      if (!steps.isEmpty()) {
        phases.add(new PhasePlan<>(phase.order(), steps));
      }
    }
    return phases;
  }

  /** Those that what is left takes: a parameter that nothing reads need not be set. */
  private static <B> List<ParamPlan> params(
      Plan<B> plan, List<PhasePlan<B>> phases, Collection<ParamPlan> constructorParams) {
    Set<String> taken =
        Stream.concat(
                phases.stream().flatMap(phase -> phase.steps().stream()).map(StepPlan::inputs),
                plan.hooks().stream().map(HookPlan::inputs))
            .flatMap(List::stream)
            .filter(Input.Param.class::isInstance)
            .map(input -> ((Input.Param) input).name())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    constructorParams.forEach(param -> taken.add(param.name()));
    return plan.params().stream().filter(param -> taken.contains(param.name())).toList();
  }

  /** The names of the steps that feed a step. */
  static Stream<String> feeders(StepPlan<?> step) {
    return step.inputs().stream()
        .flatMap(input -> source(input).stream())
        .flatMap(source -> source.steps().stream());
  }

  /** Returns the source of an input; empty if no step feeds it. */
  static Optional<Source> source(Input input) {
    if (input instanceof Input.Single single) {
      return Optional.of(single.source());
    } else if (input instanceof Input.Each each) {
      return Optional.of(each.source());
    } else if (input instanceof Input.Match match) {
      return Optional.of(match.source());
    } else if (input instanceof Input.Cross cross) {
      return Optional.of(cross.source());
    } else if (input instanceof Input.Gather gather) {
      return Optional.of(gather.source());
    } else if (input instanceof Input.Group group) {
      return Optional.of(group.source());
    }
    return Optional.empty();
  }

  private static <T> List<T> backwards(List<T> list) {
    List<T> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }
}
