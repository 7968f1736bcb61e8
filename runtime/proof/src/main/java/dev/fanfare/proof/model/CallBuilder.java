package dev.fanfare.proof.model;

import dev.fanfare.api.Outcome;
import dev.fanfare.api.Outcomes;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Input.Shape;
import dev.fanfare.runtime.plan.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the arguments of one call together, and notes whose elements they are. */
final class CallBuilder {

  private final Streams streams;
  private final List<@Nullable Object> arguments = new ArrayList<>();
  private final Set<String> parents = new LinkedHashSet<>();
  private @Nullable Object first;
  private Optional<String> blockedBy = Optional.empty();

  CallBuilder(Streams streams) {
    this.streams = streams;
  }

  /** Adds an argument that all calls share; false if the input is of another kind. */
  boolean addShared(Input input) {
    if (input instanceof Input.Context) {
      addPlain(null);
    } else if (input instanceof Input.Single single) {
      addSingle(new SingleValue(streams, single));
    } else if (input instanceof Input.Gather gather) {
      addAll(streams.elements(gather.source()), gather.as());
    } else {
      return false;
    }
    return true;
  }

  void addPlain(@Nullable Object argument) {
    arguments.add(argument);
  }

  void addElement(@Nullable Element element) {
    Element present = Objects.requireNonNull(element);
    arguments.add(present.value());
    first = first == null ? present.value() : first;
    takeFrom(present.task());
    if (present.hole()) {
      block(present.task());
    }
  }

  /** Adds a group's members; lacks the first failed one if too few succeeded. */
  void addGroup(List<Element> members, Input.Group group) {
    addAll(members, group.as());
    List<Element> holes = members.stream().filter(Element::hole).toList();
    double succeeded = members.size() - holes.size();
    if (!members.isEmpty() && succeeded / members.size() < group.minSuccess()) {
      block(holes.get(0).task());
    }
  }

  void addAll(List<Element> elements, Shape as) {
    if (as == Shape.LIST) {
      List<Element> values = elements.stream().filter(element -> !element.hole()).toList();
      values.forEach(element -> takeFrom(element.task()));
      arguments.add(values.stream().map(Element::value).toList());
    } else {
      elements.forEach(element -> takeFrom(element.task()));
      List<Outcome<Object>> outcomes = elements.stream().map(CallBuilder::outcome).toList();
      arguments.add(Outcomes.of(outcomes));
    }
  }

  PlannedCall build(String id, Map<Source, Ref> ancestors) {
    return new PlannedCall(id, arguments, List.copyOf(parents), ancestors, first, blockedBy);
  }

  private void addSingle(SingleValue single) {
    EndedTask task = single.present().or(single::failed).orElseThrow();
    takeFrom(task);
    if (task.succeeded()) {
      arguments.add(task.fate().values().get(0));
    } else {
      arguments.add(null);
      block(task);
    }
  }

  private static Outcome<Object> outcome(Element element) {
    return element.hole()
        ? element.task().asFailure()
        : Outcome.of(Objects.requireNonNull(element.value()));
  }

  private void takeFrom(EndedTask task) {
    if (!task.id().isEmpty()) {
      parents.add(task.id());
    }
  }

  /** The first lack counts. */
  private void block(EndedTask task) {
    if (blockedBy.isEmpty()) {
      blockedBy = Optional.of(task.root());
    }
  }
}
