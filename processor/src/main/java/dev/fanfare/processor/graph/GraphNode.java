package dev.fanfare.processor.graph;

import dev.fanfare.processor.model.Step;
import dev.fanfare.processor.model.StepParameter;
import dev.fanfare.processor.model.StepYield;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A step in the graph. */
final class GraphNode {

  private final Step step;
  private final List<InputBinding> bindings;
  private final List<InputBinding.Bound> bound;
  private final List<InputBinding.Bound> fanOut;
  private final boolean certain;

  /**
   * A node.
   *
   * @param step the step
   * @param bindings what feeds its parameters, for those that take what earlier steps yield
   * @param certain whether all that it descends from is free of faults; else what follows from its
   *     place in the graph may be wrong, and is not reported
   */
  GraphNode(Step step, List<InputBinding> bindings, boolean certain) {
    this.step = step;
    this.bindings = List.copyOf(bindings);
    this.bound =
        bindings.stream()
            .flatMap(
                binding ->
                    binding instanceof InputBinding.Bound found ? Stream.of(found) : Stream.empty())
            .toList();
    this.fanOut =
        bound.stream().filter(each -> each.mode() == InputBinding.BindingMode.FAN_OUT).toList();
    this.certain = certain;
  }

  Step step() {
    return step;
  }

  boolean certain() {
    return certain;
  }

  /** Returns what feeds its parameters, or why nothing does, in their order. */
  List<InputBinding> bindings() {
    return bindings;
  }

  /**
   * Returns what feeds a parameter, or why nothing does; empty if it takes nothing of earlier
   * steps.
   */
  Optional<InputBinding> binding(StepParameter parameter) {
    return bindings.stream().filter(binding -> binding.parameter() == parameter).findFirst();
  }

  /** Returns what does feed its parameters, in their order. */
  List<InputBinding.Bound> bound() {
    return bound;
  }

  /** Returns whether all its parameters are fed. */
  boolean isBound() {
    return bound.size() == bindings.size();
  }

  /** Returns what it fans out over, in the order of its parameters. */
  List<InputBinding.Bound> fanOut() {
    return fanOut;
  }

  /** Returns its grouped parameters. */
  List<StepParameter.Data> grouped() {
    return bindings.stream()
        .map(InputBinding::parameter)
        .filter(parameter -> parameter.declaration().groupBy() != null)
        .toList();
  }

  /** Returns whether it is called once: it neither fans out nor groups. */
  boolean calledOnce() {
    return fanOut.isEmpty() && grouped().isEmpty();
  }

  /** Returns whether it is called once and yields no collection. */
  boolean single() {
    return calledOnce()
        && step.yields() instanceof StepYield.Elements elements
        && !elements.kind().isCollection();
  }
}
