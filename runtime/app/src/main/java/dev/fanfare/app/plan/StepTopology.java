package dev.fanfare.app.plan;

import dev.fanfare.runtime.plan.Accessor;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.Source;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.plan.Yield;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words for how often a step is called, with what, and what it yields. */
final class StepTopology {

  private final Plan<?> plan;

  StepTopology(Plan<?> plan) {
    this.plan = plan;
  }

  /** Returns how often a step is called: {@code per Question}, {@code per license, dimension}. */
  static String called(StepPlan<?> step) {
    for (Input input : step.inputs()) {
      if (input instanceof Input.Group group) {
        return "per " + names(group.by());
      }
    }
    boolean crossed = step.inputs().stream().anyMatch(Input.Cross.class::isInstance);
    return step.calledOnce() ? "once" : crossed ? "per combination" : "per element";
  }

  /**
   * Returns the values of an input: {@code each Question of questions}; empty if no step feeds it.
   */
  Optional<String> words(Input input) {
    return StepSelection.source(input)
        .map(source -> relation(input) + " " + element(source, input));
  }

  /** Returns the relation of an input to its source, in a word or two. */
  static String relation(Input input) {
    if (input instanceof Input.Each) {
      return "each";
    } else if (input instanceof Input.Match) {
      return "its";
    } else if (input instanceof Input.Cross) {
      return "every";
    } else if (input instanceof Input.Gather) {
      return "all";
    } else if (input instanceof Input.Group group) {
      return "by " + names(group.by()) + share(group.minSuccess());
    }
    return "the";
  }

  /** Returns the type that a step yields: {@code Question…} for a stream of them. */
  static String yields(StepPlan<?> step) {
    return step.element()
        .map(type -> type.simpleName() + (many(step.yields()) ? "…" : optional(step.yields())))
        .orElse("nothing");
  }

  private String element(Source source, Input input) {
    String type =
        source.steps().stream().map(this::elementOf).distinct().collect(Collectors.joining(" or "));
    String from = type + " of " + source;
    return input instanceof Input.Match match && !match.on().equals(List.of(source))
        ? from + " (by " + join(match.on()) + ")"
        : from;
  }

  private String elementOf(String name) {
    return plan.steps().stream()
        .filter(step -> step.name().equals(name))
        .findFirst()
        .flatMap(StepPlan::element)
        .map(TypeRef::simpleName)
        .orElse("?");
  }

  private static String share(double minSuccess) {
    return minSuccess == 0 ? "" : " (min success " + minSuccess + ")";
  }

  private static boolean many(Yield yields) {
    return switch (yields) {
      case ITERABLE, ITERATOR, STREAM, ARRAY -> true;
      case NOTHING, VALUE, NULLABLE, OPTIONAL, OUTCOME -> false;
    };
  }

  private static String optional(Yield yields) {
    return yields == Yield.OPTIONAL || yields == Yield.OUTCOME ? "?" : "";
  }

  private static String names(List<Accessor<?>> accessors) {
    return accessors.stream().map(Accessor::name).collect(Collectors.joining(", "));
  }

  private static String join(List<Source> sources) {
    return sources.stream().map(Source::toString).collect(Collectors.joining(", "));
  }
}
