package dev.fanfare.processor.graph;

import dev.fanfare.processor.model.Bot;
import dev.fanfare.processor.model.Slot;
import dev.fanfare.processor.model.Source;
import dev.fanfare.processor.model.Step;
import dev.fanfare.processor.read.JavaTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which step feeds which. */
final class PlanGraph {

  private final Bot bot;
  private final Map<Step, Node> nodes = new LinkedHashMap<>();

  private PlanGraph(Bot bot) {
    this.bot = bot;
  }

  /** The graph of a bot, faults and all. */
  static PlanGraph of(Bot bot, JavaTypes types) {
    PlanGraph graph = new PlanGraph(bot);
    FeedFinder finder = new FeedFinder(new Fit(types), bot);
    for (Step step : bot.steps()) {
      Node node = graph.node(step, finder);
      graph.nodes.put(step, node);
      finder.add(node);
    }
    return graph;
  }

  private Node node(Step step, FeedFinder finder) {
    List<Feed> feeds = new ArrayList<>();
    boolean certain = true;
    for (Slot slot : step.slots()) {
      if (slot instanceof Slot.Data data) {
        Feed feed = finder.find(step, data);
        feeds.add(feed);
        certain &= feed instanceof Feed.Fed fed && certain(fed.source());
      } else {
        certain &= !(slot instanceof Slot.Unclear);
      }
    }
    return new Node(step, feeds, certain);
  }

  /** Whether a source descends from no fault. */
  boolean certain(Source source) {
    return source.steps().stream().allMatch(step -> node(step).certain());
  }

  Bot bot() {
    return bot;
  }

  /** The nodes, in plan order. */
  Collection<Node> nodes() {
    return nodes.values();
  }

  /** The nodes of earlier phases, in plan order. */
  List<Node> before(Step step) {
    return nodes.values().stream().filter(node -> node.step().order() < step.order()).toList();
  }

  /** The node of a step. */
  Node node(Step step) {
    Node node = nodes.get(step);
    if (node == null) {
      throw new IllegalArgumentException(step + " is not of bot " + bot.settings().name());
    }
    return node;
  }
}
