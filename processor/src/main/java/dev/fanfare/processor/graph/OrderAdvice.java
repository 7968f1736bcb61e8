package dev.fanfare.processor.graph;

import dev.fanfare.processor.model.BotModel;
import dev.fanfare.processor.model.Step;
import dev.fanfare.processor.model.StepParameter;
import dev.fanfare.processor.read.JavaTypes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds an order that lets one step run before another, and takes nothing from any other step. An
 * order is advised only if the graph that would come from it has no fault that this one lacks.
 */
final class OrderAdvice {

  private static final int MOST_TRIED = 8;

  private final PlanGraph graph;
  private final JavaTypes types;

  OrderAdvice(PlanGraph graph, JavaTypes types) {
    this.graph = graph;
    this.types = types;
  }

  /**
   * An order for a step.
   *
   * @param step the step
   * @param order its order from then on
   */
  record NewOrder(Step step, int order) {}

  /** Finds an order for the producer, else one for the consumer; empty if neither helps. */
  Optional<NewOrder> between(Step producer, Step consumer, StepParameter.Data parameter) {
    Set<Integer> taken =
        graph.nodes().stream().map(node -> node.step().order()).collect(Collectors.toSet());
    Stream<NewOrder> earlier =
        free(taken, consumer.order() - 1, -1).mapToObj(order -> new NewOrder(producer, order));
    Stream<NewOrder> later =
        free(taken, producer.order() + 1, 1).mapToObj(order -> new NewOrder(consumer, order));
    return Stream.concat(earlier, later)
        .filter(candidate -> helps(candidate, consumer, parameter))
        .findFirst();
  }

  /** Returns the nearest orders that no step has, away from one. */
  private static IntStream free(Set<Integer> taken, int from, int direction) {
    return IntStream.iterate(from, order -> order + direction)
        .filter(order -> !taken.contains(order))
        .limit(MOST_TRIED);
  }

  private boolean helps(NewOrder candidate, Step consumer, StepParameter.Data parameter) {
    List<Step> steps =
        graph.bot().steps().stream()
            .map(step -> step == candidate.step() ? step.withOrder(candidate.order()) : step)
            .sorted(Comparator.comparingInt(Step::order))
            .toList();
    BotModel changed = graph.bot().withSteps(steps);
    PlanGraph after = PlanGraph.of(changed, types);
    return faults(after) < faults(graph)
        && after.nodes().stream()
            .filter(node -> node.step().name().equals(consumer.name()))
            .allMatch(
                node ->
                    node.bindings().stream()
                        .filter(binding -> binding.parameter().equals(parameter))
                        .allMatch(binding -> binding instanceof InputBinding.Bound));
  }

  private static long faults(PlanGraph graph) {
    return graph.nodes().stream()
        .flatMap(node -> node.bindings().stream())
        .filter(binding -> !(binding instanceof InputBinding.Bound))
        .count();
  }
}
