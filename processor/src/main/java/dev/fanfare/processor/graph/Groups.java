package dev.fanfare.processor.graph;

import dev.fanfare.processor.model.Input;
import dev.fanfare.processor.model.Property;
import dev.fanfare.processor.model.Shape;
import dev.fanfare.processor.model.Slot;
import dev.fanfare.processor.model.Source;
import dev.fanfare.processor.model.Yielded;
import dev.fanfare.processor.read.JavaTypes;
import dev.fanfare.processor.read.NamesMark;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The keys of groups, and where they are read. */
final class Groups {

  private final Lineage lineage;
  private final JavaTypes types;
  private final PropertyFinder properties;

  Groups(Lineage lineage, JavaTypes types, PropertyFinder properties) {
    this.lineage = lineage;
    this.types = types;
    this.properties = properties;
  }

  /** The key components of a step: those of its first grouped parameter. */
  List<Property> keys(Node node) {
    return node.grouped().stream().findFirst().map(this::by).orElse(List.of());
  }

  /** The key components of a grouped parameter, as far as its element has them. */
  List<Property> by(Slot.Data slot) {
    NamesMark groupBy = slot.declaration().groupBy();
    Slot.Gathered gathered = slot.gathered();
    return groupBy == null || gathered == null
        ? List.of()
        : groupBy.values().stream()
            .flatMap(name -> properties.find(gathered.element(), name).stream())
            .toList();
  }

  /**
   * Where the key of a failed element is read: the ancestors, nearest first, that have all of the
   * key's components with the same types. Only outcomes need it.
   */
  List<Input.Ancestor> failuresBy(Feed.Fed fed) {
    Slot.Gathered gathered = fed.slot().gathered();
    return gathered == null || gathered.shape() != Shape.OUTCOMES
        ? List.of()
        : ancestors(by(fed.slot()), fed.source());
  }

  /** Whether the key of every failed element can be read somewhere. */
  boolean failuresHaveKeys(Feed.Fed fed) {
    List<Property> key = by(fed.slot());
    return fed.source().steps().stream()
        .noneMatch(step -> ancestors(key, Source.of(step)).isEmpty());
  }

  private List<Input.Ancestor> ancestors(List<Property> key, Source source) {
    List<Input.Ancestor> found = new ArrayList<>();
    for (Source ancestor : above(source)) {
      readThere(key, ancestor).ifPresent(by -> found.add(new Input.Ancestor(ancestor, by)));
    }
    return found;
  }

  private Set<Source> above(Source source) {
    Set<Source> above = new LinkedHashSet<>();
    source.steps().forEach(step -> above.addAll(lineage.ancestors(Source.of(step))));
    source.steps().forEach(step -> above.remove(Source.of(step)));
    return above;
  }

  private Optional<List<Property>> readThere(List<Property> key, Source ancestor) {
    List<Property> there =
        key.stream().flatMap(part -> readThere(part, ancestor).stream()).toList();
    return there.size() == key.size() ? Optional.of(there) : Optional.empty();
  }

  private Optional<Property> readThere(Property part, Source ancestor) {
    if (ancestor.steps().size() > 1
        || !(ancestor.steps().get(0).yields() instanceof Yielded.Elements elements)) {
      return Optional.empty();
    }
    return properties
        .find(elements.type(), part.name())
        .filter(there -> types.isSame(there.type(), part.type()));
  }

  /** Where the priority of a step's tasks is read, if it says so: from its first fan-out. */
  Optional<Property> priorityBy(Node node) {
    String name = node.step().policy().priorityBy();
    return name == null
        ? Optional.empty()
        : node.fanOut().stream()
            .findFirst()
            .flatMap(fed -> properties.find(fed.slot().type(), name));
  }
}
