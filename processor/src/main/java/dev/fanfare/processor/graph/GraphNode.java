package dev.fanfare.processor.graph;

import dev.fanfare.processor.model.StepParameter;
import dev.fanfare.processor.model.Step;
import dev.fanfare.processor.model.StepYield;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A step in the graph. */
final class GraphNode {

  private final Step step;
  private final List<Binding> feeds;
  private final List<Binding.Fed> fed;
  private final List<Binding.Fed> fanOut;
  private final boolean certain;

  /**
   * A node.
   *
   * @param step the step
   * @param feeds what feeds its parameters, for those that take what earlier steps yield
   * @param certain whether all that it descends from is free of faults; else what follows from its
   *     place in the graph may be wrong, and is not reported
   */
  GraphNode(Step step, List<Binding> feeds, boolean certain) {
    this.step = step;
    this.feeds = List.copyOf(feeds);
    this.fed =
        feeds.stream()
            .flatMap(feed -> feed instanceof Binding.Fed found ? Stream.of(found) : Stream.empty())
            .toList();
    this.fanOut = fed.stream().filter(each -> each.manner() == Binding.Manner.FAN_OUT).toList();
    this.certain = certain;
  }

  Step step() {
    return step;
  }

  boolean certain() {
    return certain;
  }

  /** What feeds its parameters, or why nothing does, in their order. */
  List<Binding> feeds() {
    return feeds;
  }

  /** What feeds a parameter, or why nothing does; empty if it takes nothing of earlier steps. */
  Optional<Binding> feed(StepParameter slot) {
    return feeds.stream().filter(feed -> feed.slot() == slot).findFirst();
  }

  /** What does feed its parameters, in their order. */
  List<Binding.Fed> fed() {
    return fed;
  }

  /** Whether all its parameters are fed. */
  boolean isFed() {
    return fed.size() == feeds.size();
  }

  /** What it fans out over, in the order of its parameters. */
  List<Binding.Fed> fanOut() {
    return fanOut;
  }

  /** Its grouped parameters. */
  List<StepParameter.Data> grouped() {
    return feeds.stream()
        .map(Binding::slot)
        .filter(slot -> slot.declaration().groupBy() != null)
        .toList();
  }

  /** Whether it is called once and yields no collection. */
  boolean single() {
    return fanOut.isEmpty()
        && grouped().isEmpty()
        && step.yields() instanceof StepYield.Elements elements
        && !elements.kind().isCollection();
  }
}
