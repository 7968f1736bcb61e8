package dev.fanfare.processor.graph;

import dev.fanfare.processor.model.Source;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What descends from what, element by element.
 *
 * <p>A step that fans out descends from what it fans out over. A step that gathers, or is called
 * once, begins anew; so does a union of several steps, which is related to other uses of the same
 * union only.
 */
final class Lineage {

  private final PlanGraph graph;

  Lineage(PlanGraph graph) {
    this.graph = graph;
  }

  /** A source and all that it descends from, nearest first. */
  Set<Source> ancestors(Source source) {
    Set<Source> found = new LinkedHashSet<>();
    Deque<Source> open = new ArrayDeque<>(List.of(source));
    while (!open.isEmpty()) {
      Source next = open.remove();
      if (found.add(next)) {
        open.addAll(parents(next));
      }
    }
    return found;
  }

  /**
   * The closest common ancestors of a source and others: those that are not themselves ancestors of
   * another.
   *
   * @return none if they are not related
   */
  List<Source> closestCommon(Source source, Collection<Source> others) {
    Set<Source> common = ancestors(source);
    Set<Source> ofOthers = new LinkedHashSet<>();
    others.forEach(other -> ofOthers.addAll(ancestors(other)));
    common.retainAll(ofOthers);
    List<Source> closest = new ArrayList<>(common);
    for (Source candidate : common) {
      Set<Source> further = ancestors(candidate);
      further.remove(candidate);
      closest.removeAll(further);
    }
    return closest;
  }

  private List<Source> parents(Source source) {
    if (source.steps().size() > 1) {
      return List.of();
    }
    return graph.node(source.steps().get(0)).fanOut().stream().map(Feed.Fed::source).toList();
  }
}
