package dev.fanfare.spark;

import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.Source;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import java.util.List;
import java.util.Optional;

/** The declared types of a step's arguments, by which both sides encode and decode them. */
final class ArgumentTypes {

  private ArgumentTypes() {}

  /**
   * Returns whether an argument has no declared type to send by: a context, or a key that says its
   * own.
   */
  static boolean isMade(Input input) {
    return input instanceof Input.Context || input instanceof Input.KeyPart;
  }

  /** Returns an argument's type; empty if there is none that both sides know. */
  static Optional<TypeRef> of(Plan<?> plan, Input input) {
    if (input instanceof Input.Each each) {
      return element(plan, each.source());
    }
    if (input instanceof Input.Match match) {
      return element(plan, match.source());
    }
    if (input instanceof Input.Cross cross) {
      return element(plan, cross.source());
    }
    if (input instanceof Input.Single single) {
      return element(plan, single.source());
    }
    if (input instanceof Input.Gather gather && gather.as() == Input.Shape.LIST) {
      return element(plan, gather.source()).map(ArgumentTypes::list);
    }
    if (input instanceof Input.Group group && group.as() == Input.Shape.LIST) {
      return element(plan, group.source()).map(ArgumentTypes::list);
    }
    if (input instanceof Input.Param param) {
      return plan.params().stream()
          .filter(known -> known.name().equals(param.name()))
          .findFirst()
          .map(ParamPlan::type);
    }
    return Optional.empty();
  }

  /** Returns what an input is called in a sentence. */
  static String words(Input input) {
    if (input instanceof Input.Gather || input instanceof Input.Group) {
      return "outcomes, or elements of several types,";
    }
    return input instanceof Input.Given ? "given values" : "elements of several types";
  }

  private static TypeRef list(TypeRef element) {
    return TypeRef.of(List.class, element);
  }

  /** The type of a source's elements, if all its steps yield the same. */
  private static Optional<TypeRef> element(Plan<?> plan, Source source) {
    List<TypeRef> types =
        plan.steps().stream()
            .filter(step -> source.steps().contains(step.name()))
            .map(StepPlan::element)
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    return types.size() == 1 ? Optional.of(types.get(0)) : Optional.empty();
  }
}
