package dev.fanfare.processor.graph;

import dev.fanfare.processor.graph.InputBinding.BindingMode;
import dev.fanfare.processor.model.Step;
import dev.fanfare.processor.model.StepParameter;
import dev.fanfare.processor.model.StepYield;
import dev.fanfare.processor.read.JavaTypes;
import java.util.Optional;

/** Decides whether what a step yields can feed a parameter, and how. */
final class TypeFit {

  private final JavaTypes types;

  TypeFit(JavaTypes types) {
    this.types = types;
  }

  /** Returns how a step of an earlier phase feeds a parameter that does not name it, if it can. */
  Optional<BindingMode> mode(GraphNode node, StepParameter.Data parameter) {
    if (takesOne(node.step(), parameter)) {
      return Optional.of(node.single() ? BindingMode.SINGLE : BindingMode.FAN_OUT);
    }
    return takesList(node.step(), parameter) && (!node.single() || !node.certain())
        ? Optional.of(BindingMode.GATHER)
        : Optional.empty();
  }

  /** Returns whether a parameter takes one element of a step. */
  boolean takesOne(Step step, StepParameter.Data parameter) {
    return parameter.declaration().groupBy() == null
        && step.yields() instanceof StepYield.Elements elements
        && types.isAssignable(elements.type(), parameter.type());
  }

  /** Returns whether two steps yield elements of one type. */
  boolean sameElements(Step one, Step other) {
    return one.yields() instanceof StepYield.Elements a
        && other.yields() instanceof StepYield.Elements b
        && types.isSame(a.type(), b.type());
  }

  /** Returns whether a parameter takes a list of a step's elements. */
  boolean takesList(Step step, StepParameter.Data parameter) {
    StepParameter.Gathered gathered = parameter.gathered();
    return gathered != null
        && step.yields() instanceof StepYield.Elements elements
        && types.isAssignable(elements.type(), gathered.element())
        && types
            .lowerBound(parameter.type())
            .filter(bound -> !types.isSubtype(bound, elements.type()))
            .isEmpty();
  }
}
