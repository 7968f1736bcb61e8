package dev.fanfare.proof.model;

import dev.fanfare.runtime.plan.Accessor;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Input.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The groups of a step: keys in order of first appearance, over its group inputs in their order.
 */
final class Groups {

  private final Streams streams;
  private final List<List<Object>> keys = new ArrayList<>();
  private final Map<Input.Group, Map<List<Object>, List<Element>>> members = new LinkedHashMap<>();

  private Groups(Streams streams) {
    this.streams = streams;
  }

  static Groups of(Streams streams, List<Input> inputs) {
    Groups groups = new Groups(streams);
    for (Input input : inputs) {
      if (input instanceof Input.Group group) {
        groups.add(group);
      }
    }
    return groups;
  }

  List<List<Object>> keys() {
    return keys;
  }

  List<Element> members(Input.Group group, List<Object> key) {
    return Objects.requireNonNull(members.get(group)).getOrDefault(key, List.of());
  }

  private void add(Input.Group group) {
    Map<List<Object>, List<Element>> mine = new LinkedHashMap<>();
    for (Element element : streams.elements(group.source())) {
      if (element.hole() && group.as() == Shape.LIST && group.minSuccess() == 0) {
        continue;
      }
      Optional<List<Object>> key =
          element.hole()
              ? keyOfHole(element, group)
              : Optional.of(key(Objects.requireNonNull(element.value()), group.by()));
      key.ifPresent(
          present -> {
            if (!keys.contains(present)) {
              keys.add(present);
            }
            mine.computeIfAbsent(present, unused -> new ArrayList<>()).add(element);
          });
    }
    members.put(group, mine);
  }

  /** From the first ancestor that has a value. */
  private Optional<List<Object>> keyOfHole(Element hole, Input.Group group) {
    for (Input.Ancestor ancestor : group.failuresBy()) {
      Ref ref = hole.ancestors().get(ancestor.source());
      for (Element candidate : streams.elements(ancestor.source())) {
        boolean same = Objects.equals(candidate.ancestors().get(ancestor.source()), ref);
        if (same && candidate.value() != null) {
          return Optional.of(key(candidate.value(), ancestor.by()));
        }
      }
    }
    return Optional.empty();
  }

  private static List<Object> key(Object value, List<Accessor<?>> by) {
    List<Object> key = new ArrayList<>();
    by.forEach(accessor -> key.add(accessor.read(value)));
    return key;
  }
}
