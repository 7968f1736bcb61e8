package dev.fanfare.processor.graph;

import dev.fanfare.processor.model.Step;
import dev.fanfare.processor.model.StepParameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The dependencies between steps, whatever their order: a step needs what feeds it, and, where
 * nothing does, each other step that could.
 */
final class DependencyCycles {

  /**
   * A step that needs another.
   *
   * @param step the one
   * @param parameter its parameter
   * @param source the other
   */
  record Dependency(Step step, StepParameter.Data parameter, Step source) {}

  private final PlanGraph graph;
  private final TypeFit fit;

  DependencyCycles(PlanGraph graph, TypeFit fit) {
    this.graph = graph;
    this.fit = fit;
  }

  /** Returns the other steps that could feed a parameter, but do not run before it. */
  List<Step> late(Step step, StepParameter.Data parameter) {
    return graph.nodes().stream()
        .map(GraphNode::step)
        .filter(other -> other != step && other.order() >= step.order())
        .filter(other -> fit.takesOne(other, parameter) || fit.takesList(other, parameter))
        .toList();
  }

  /**
   * Returns a circle of needs that closes through a parameter which nothing feeds.
   *
   * @return the needs along it, that of the parameter first; empty if there is none
   */
  List<Dependency> find(Step step, StepParameter.Data parameter) {
    for (Step late : late(step, parameter)) {
      List<Dependency> back = path(late, step);
      if (!back.isEmpty()) {
        return append(List.of(new Dependency(step, parameter, late)), back);
      }
    }
    return List.of();
  }

  /**
   * Returns the shortest way from one step to another along what they need; empty if there is none.
   */
  private List<Dependency> path(Step from, Step to) {
    List<List<Dependency>> open = new ArrayList<>();
    Set<Step> seen = new HashSet<>(Set.of(from));
    of(from).forEach(need -> open.add(List.of(need)));
    for (int i = 0; i < open.size(); i++) {
      List<Dependency> path = open.get(i);
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

  private List<Dependency> of(Step step) {
    List<Dependency> needs = new ArrayList<>();
    for (InputBinding binding : graph.node(step).bindings()) {
      if (binding instanceof InputBinding.Bound bound) {
        bound
            .source()
            .steps()
            .forEach(source -> needs.add(new Dependency(step, bound.parameter(), source)));
      } else if (binding instanceof InputBinding.Unmet unmet) {
        late(step, unmet.parameter())
            .forEach(late -> needs.add(new Dependency(step, unmet.parameter(), late)));
      }
    }
    return needs;
  }

  private static List<Dependency> append(List<Dependency> path, List<Dependency> more) {
    List<Dependency> longer = new ArrayList<>(path);
    longer.addAll(more);
    return longer;
  }
}
