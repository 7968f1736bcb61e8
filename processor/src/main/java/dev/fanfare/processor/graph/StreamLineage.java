package dev.fanfare.processor.graph;

import dev.fanfare.processor.model.SourceSteps;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The descent of streams from one another, element by element.
 *
 * <p>A step that fans out descends from what it fans out over. A step that gathers, or is called
 * once, begins a lineage of its own; so does a union of several steps, which is related to other
 * uses of the same union only.
 */
final class StreamLineage {

  private final PlanGraph graph;

  StreamLineage(PlanGraph graph) {
    this.graph = graph;
  }

  /** Returns a source and all that it descends from, nearest first. */
  Set<SourceSteps> ancestors(SourceSteps source) {
    Set<SourceSteps> found = new LinkedHashSet<>();
    Deque<SourceSteps> open = new ArrayDeque<>(List.of(source));
    while (!open.isEmpty()) {
      SourceSteps next = open.remove();
      if (found.add(next)) {
        open.addAll(parents(next));
      }
    }
    return found;
  }

  /**
   * Returns the closest common ancestors of a source and others: those that are not themselves
   * ancestors of another.
   *
   * @return none if they are not related
   */
  List<SourceSteps> closestCommon(SourceSteps source, Collection<SourceSteps> others) {
    Set<SourceSteps> common = ancestors(source);
    Set<SourceSteps> ofOthers = new LinkedHashSet<>();
    others.forEach(other -> ofOthers.addAll(ancestors(other)));
    common.retainAll(ofOthers);
    List<SourceSteps> closest = new ArrayList<>(common);
    for (SourceSteps candidate : common) {
      Set<SourceSteps> further = ancestors(candidate);
      further.remove(candidate);
      closest.removeAll(further);
    }
    return closest;
  }

  private List<SourceSteps> parents(SourceSteps source) {
    if (source.steps().size() > 1) {
      return List.of();
    }
    return graph.node(source.steps().get(0)).fanOut().stream()
        .map(InputBinding.Bound::source)
        .toList();
  }
}
