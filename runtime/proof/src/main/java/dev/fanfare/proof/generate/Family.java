package dev.fanfare.proof.generate;

import dev.fanfare.runtime.plan.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The steps made so far, and who descends from whom. */
final class Family {

  private final List<MadeStep> steps = new ArrayList<>();

  void add(MadeStep step) {
    steps.add(step);
  }

  List<MadeStep> singles() {
    return steps.stream().filter(step -> step.single() && step.elements() > 0).toList();
  }

  List<MadeStep> streams() {
    return steps.stream().filter(step -> !step.single() && step.elements() > 0).toList();
  }

  List<MadeStep> yielding() {
    return steps.stream().filter(step -> step.elements() > 0).toList();
  }

  /** A union is an ancestor of its own; what it is made of is not. */
  Set<Source> ancestors(Source source) {
    return source.steps().size() > 1 ? Set.of(source) : step(source).ancestors();
  }

  Set<Source> ambiguous(Source source) {
    return source.steps().size() > 1 ? Set.of() : step(source).ambiguous();
  }

  int elements(Source source) {
    return source.steps().stream().mapToInt(name -> step(Source.of(name)).elements()).sum();
  }

  /** The common ancestors that are not ancestors of another common one, in a fixed order. */
  List<Source> closestCommon(Set<Source> tuple, Source source) {
    Set<Source> common = new LinkedHashSet<>(ancestors(source));
    common.retainAll(tuple);
    return common.stream()
        .filter(
            one ->
                common.stream()
                    .noneMatch(other -> !other.equals(one) && ancestors(other).contains(one)))
        .sorted((a, b) -> a.toString().compareTo(b.toString()))
        .toList();
  }

  private MadeStep step(Source source) {
    return steps.stream()
        .filter(step -> step.name().equals(source.steps().get(0)))
        .findFirst()
        .orElseThrow();
  }
}
