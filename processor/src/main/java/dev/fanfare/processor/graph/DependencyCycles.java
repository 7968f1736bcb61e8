package dev.fanfare.processor.graph;

import dev.fanfare.processor.model.StepParameter;
import dev.fanfare.processor.model.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who needs whom, whatever their order: a step needs what feeds it, and, where nothing does, each
 * other step that could.
 */
final class DependencyCycles {

  /**
   * A step that needs another.
   *
   * @param step the one
   * @param slot its parameter
   * @param source the other
   */
  record Need(Step step, StepParameter.Data slot, Step source) {}

  private final PlanGraph graph;
  private final TypeFit fit;

  DependencyCycles(PlanGraph graph, TypeFit fit) {
    this.graph = graph;
    this.fit = fit;
  }

  /** The other steps that could feed a parameter, but do not run before it. */
  List<Step> late(Step step, StepParameter.Data slot) {
    return graph.nodes().stream()
        .map(GraphNode::step)
        .filter(other -> other != step && other.order() >= step.order())
        .filter(other -> fit.takesOne(other, slot) || fit.takesList(other, slot))
        .toList();
  }

  /**
   * A circle of needs that closes through a parameter which nothing feeds.
   *
   * @return the needs along it, that of the parameter first; empty if there is none
   */
  List<Need> circle(Step step, StepParameter.Data slot) {
    for (Step late : late(step, slot)) {
      List<Need> back = path(late, step);
      if (!back.isEmpty()) {
        return append(List.of(new Need(step, slot, late)), back);
      }
    }
    return List.of();
  }

  /** The shortest way from one step to another along what they need; empty if there is none. */
  private List<Need> path(Step from, Step to) {
    List<List<Need>> open = new ArrayList<>();
    Set<Step> seen = new HashSet<>(Set.of(from));
    of(from).forEach(need -> open.add(List.of(need)));
    for (int i = 0; i < open.size(); i++) {
      List<Need> path = open.get(i);
      Step end = path.get(path.size() - 1).source();
      if (end == to) {
        return path;
      }
      if (seen.add(end)) {
        of(end).forEach(need -> open.add(append(path, List.of(need))));
      }
    }
    return List.of();
  }

  private List<Need> of(Step step) {
    List<Need> needs = new ArrayList<>();
    for (Binding feed : graph.node(step).feeds()) {
      if (feed instanceof Binding.Fed fed) {
        fed.source().steps().forEach(source -> needs.add(new Need(step, fed.slot(), source)));
      } else if (feed instanceof Binding.Unmet unmet) {
        late(step, unmet.slot()).forEach(late -> needs.add(new Need(step, unmet.slot(), late)));
      }
    }
    return needs;
  }

  private static List<Need> append(List<Need> path, List<Need> more) {
    List<Need> longer = new ArrayList<>(path);
    longer.addAll(more);
    return longer;
  }
}
