package dev.fanfare.proof.model;

import dev.fanfare.runtime.plan.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One combination of elements.
 *
 * @param elements by the index of their inputs
 * @param ancestors the element of each source that they descend from; the first input's counts
 */
record Tuple(Map<Integer, Element> elements, Map<Source, Ref> ancestors) {

  static final Tuple EMPTY = new Tuple(Map.of(), Map.of());

  Tuple with(int input, Element element) {
    Map<Integer, Element> more = new LinkedHashMap<>(elements);
    more.put(input, element);
    Map<Source, Ref> all = new LinkedHashMap<>(element.ancestors());
    all.putAll(ancestors);
    return new Tuple(more, all);
  }

  boolean agrees(Element element, List<Source> on) {
    return on.stream()
        .allMatch(
            source -> {
              Ref mine = ancestors.get(source);
              return mine != null && mine.equals(element.ancestors().get(source));
            });
  }
}
