package dev.fanfare.processor.graph;

import dev.fanfare.processor.model.BotModel;
import dev.fanfare.processor.model.SourceSteps;
import dev.fanfare.processor.model.Step;
import dev.fanfare.processor.model.StepParameter;
import dev.fanfare.processor.read.JavaTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which step feeds which. */
final class PlanGraph {

  private final BotModel bot;
  private final Map<Step, GraphNode> nodes = new LinkedHashMap<>();

  private PlanGraph(BotModel bot) {
    this.bot = bot;
  }

  /** Returns the graph of a bot, faults and all. */
  static PlanGraph of(BotModel bot, JavaTypes types) {
    PlanGraph graph = new PlanGraph(bot);
    BindingFinder finder = new BindingFinder(new TypeFit(types), bot);
    for (Step step : bot.steps()) {
      GraphNode node = graph.node(step, finder);
      graph.nodes.put(step, node);
      finder.add(node);
    }
    return graph;
  }

  private GraphNode node(Step step, BindingFinder finder) {
    List<InputBinding> bindings = new ArrayList<>();
    boolean certain = true;
    for (StepParameter parameter : step.parameters()) {
      if (parameter instanceof StepParameter.Data data) {
        InputBinding binding = finder.find(step, data);
        bindings.add(binding);
        certain &= binding instanceof InputBinding.Bound bound && certain(bound.source());
      } else {
        certain &= !(parameter instanceof StepParameter.Unclear);
      }
    }
    return new GraphNode(step, bindings, certain);
  }

  /** Returns whether a source descends from no fault. */
  boolean certain(SourceSteps source) {
    return source.steps().stream().allMatch(step -> node(step).certain());
  }

  BotModel bot() {
    return bot;
  }

  /** Returns the nodes, in plan order. */
  Collection<GraphNode> nodes() {
    return nodes.values();
  }

  /** Returns the nodes of earlier phases, in plan order. */
  List<GraphNode> before(Step step) {
    return nodes.values().stream().filter(node -> node.step().order() < step.order()).toList();
  }

  /** Returns the node of a step. */
  GraphNode node(Step step) {
    GraphNode node = nodes.get(step);
    if (node == null) {
      throw new IllegalArgumentException(step + " is not of bot " + bot.settings().name());
    }
    return node;
  }
}
