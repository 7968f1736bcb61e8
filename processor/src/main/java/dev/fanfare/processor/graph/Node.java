package dev.fanfare.processor.graph;

import dev.fanfare.processor.model.Slot;
import dev.fanfare.processor.model.Step;
import dev.fanfare.processor.model.Yielded;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A step in the graph.
 *
 * @param step the step
 * @param feeds what feeds its parameters, for those that take what earlier steps yield
 * @param certain whether all that it descends from is free of faults; else what follows from its
 *     place in the graph may be wrong, and is not reported
 */
record Node(Step step, Map<Slot, Feed> feeds, boolean certain) {

  /** What fully feeds its parameters, in their order. */
  List<Feed.Fed> fed() {
    return step.slots().stream()
        .flatMap(slot -> feeds.get(slot) instanceof Feed.Fed fed ? Stream.of(fed) : Stream.empty())
        .toList();
  }

  /** Whether all its parameters are fed. */
  boolean isFed() {
    return fed().size() == feeds.size();
  }

  /** What it fans out over, in the order of its parameters. */
  List<Feed.Fed> fanOut() {
    return fed().stream().filter(fed -> fed.manner() == Feed.Manner.FAN_OUT).toList();
  }

  /** Its grouped parameters. */
  List<Slot.Data> grouped() {
    return step.slots().stream()
        .filter(slot -> slot instanceof Slot.Data && slot.declaration().groupBy() != null)
        .map(Slot.Data.class::cast)
        .toList();
  }

  /** Whether it is called once and yields no collection. */
  boolean single() {
    return fanOut().isEmpty()
        && grouped().isEmpty()
        && step.yields() instanceof Yielded.Elements elements
        && !elements.kind().isCollection();
  }
}
