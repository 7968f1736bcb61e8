package dev.fanfare.processor.graph;

import dev.fanfare.processor.model.Slot;
import dev.fanfare.processor.model.Step;
import dev.fanfare.processor.model.Yielded;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A step in the graph. */
final class Node {

  private final Step step;
  private final List<Feed> feeds;
  private final List<Feed.Fed> fed;
  private final List<Feed.Fed> fanOut;
  private final boolean certain;

  /**
   * A node.
   *
   * @param step the step
   * @param feeds what feeds its parameters, for those that take what earlier steps yield
   * @param certain whether all that it descends from is free of faults; else what follows from its
   *     place in the graph may be wrong, and is not reported
   */
  Node(Step step, List<Feed> feeds, boolean certain) {
    this.step = step;
    this.feeds = List.copyOf(feeds);
    this.fed =
        feeds.stream()
            .flatMap(feed -> feed instanceof Feed.Fed found ? Stream.of(found) : Stream.empty())
            .toList();
    this.fanOut = fed.stream().filter(each -> each.manner() == Feed.Manner.FAN_OUT).toList();
    this.certain = certain;
  }

  Step step() {
    return step;
  }

  boolean certain() {
    return certain;
  }

  /** What feeds its parameters, or why nothing does, in their order. */
  List<Feed> feeds() {
    return feeds;
  }

  /** What feeds a parameter, or why nothing does; empty if it takes nothing of earlier steps. */
  Optional<Feed> feed(Slot slot) {
    return feeds.stream().filter(feed -> feed.slot() == slot).findFirst();
  }

  /** What does feed its parameters, in their order. */
  List<Feed.Fed> fed() {
    return fed;
  }

  /** Whether all its parameters are fed. */
  boolean isFed() {
    return fed.size() == feeds.size();
  }

  /** What it fans out over, in the order of its parameters. */
  List<Feed.Fed> fanOut() {
    return fanOut;
  }

  /** Its grouped parameters. */
  List<Slot.Data> grouped() {
    return feeds.stream()
        .map(Feed::slot)
        .filter(slot -> slot.declaration().groupBy() != null)
        .toList();
  }

  /** Whether it is called once and yields no collection. */
  boolean single() {
    return fanOut.isEmpty()
        && grouped().isEmpty()
        && step.yields() instanceof Yielded.Elements elements
        && !elements.kind().isCollection();
  }
}
