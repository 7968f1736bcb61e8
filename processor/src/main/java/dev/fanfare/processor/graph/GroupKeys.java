package dev.fanfare.processor.graph;

import dev.fanfare.processor.model.ArgumentInput;
import dev.fanfare.processor.model.ElementProperty;
import dev.fanfare.processor.model.GatherShape;
import dev.fanfare.processor.model.SourceSteps;
import dev.fanfare.processor.model.StepParameter;
import dev.fanfare.processor.model.StepYield;
import dev.fanfare.processor.read.GroupByAnnotation;
import dev.fanfare.processor.read.JavaTypes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The keys of groups, and where they are read. */
final class GroupKeys {

  private final StreamLineage lineage;
  private final JavaTypes types;
  private final PropertyFinder properties;

  GroupKeys(StreamLineage lineage, JavaTypes types, PropertyFinder properties) {
    this.lineage = lineage;
    this.types = types;
    this.properties = properties;
  }

  /** Returns the key components of a step: those of its first grouped parameter. */
  List<ElementProperty> keys(GraphNode node) {
    return node.grouped().stream().findFirst().map(this::by).orElse(List.of());
  }

  /** Returns the key components of a grouped parameter, as far as its element has them. */
  List<ElementProperty> by(StepParameter.Data parameter) {
    GroupByAnnotation groupBy = parameter.declaration().groupBy();
    StepParameter.Gathered gathered = parameter.gathered();
    return groupBy == null || gathered == null
        ? List.of()
        : groupBy.values().stream()
            .flatMap(name -> properties.find(gathered.element(), name).stream())
            .toList();
  }

  /**
   * Returns where the key of a failed element is read: the ancestors, nearest first, that have all
   * of the key's components with the same types. Only outcomes and quorums need it.
   */
  List<ArgumentInput.Ancestor> failuresBy(InputBinding.Bound bound) {
    return needsFailures(bound.parameter())
        ? ancestors(by(bound.parameter()), bound.source())
        : List.of();
  }

  /** Returns whether a grouped parameter has to know which group a failed element belongs to. */
  static boolean needsFailures(StepParameter.Data parameter) {
    GroupByAnnotation groupBy = parameter.declaration().groupBy();
    StepParameter.Gathered gathered = parameter.gathered();
    return groupBy != null
        && gathered != null
        && (gathered.shape() == GatherShape.OUTCOMES || groupBy.hasQuorum());
  }

  /** Returns whether the key of every failed element can be read somewhere. */
  boolean failuresHaveKeys(InputBinding.Bound bound) {
    List<ElementProperty> key = by(bound.parameter());
    return bound.source().steps().stream()
        .noneMatch(step -> ancestors(key, SourceSteps.of(step)).isEmpty());
  }

  private List<ArgumentInput.Ancestor> ancestors(List<ElementProperty> key, SourceSteps source) {
    List<ArgumentInput.Ancestor> found = new ArrayList<>();
    for (SourceSteps ancestor : above(source)) {
      readThere(key, ancestor).ifPresent(by -> found.add(new ArgumentInput.Ancestor(ancestor, by)));
    }
    return found;
  }

  private Set<SourceSteps> above(SourceSteps source) {
    Set<SourceSteps> above = new LinkedHashSet<>();
    source.steps().forEach(step -> above.addAll(lineage.ancestors(SourceSteps.of(step))));
    source.steps().forEach(step -> above.remove(SourceSteps.of(step)));
    return above;
  }

  private Optional<List<ElementProperty>> readThere(
      List<ElementProperty> key, SourceSteps ancestor) {
    List<ElementProperty> there =
        key.stream().flatMap(part -> readThere(part, ancestor).stream()).toList();
    return there.size() == key.size() ? Optional.of(there) : Optional.empty();
  }

  private Optional<ElementProperty> readThere(ElementProperty part, SourceSteps ancestor) {
    if (ancestor.steps().size() > 1
        || !(ancestor.steps().get(0).yields() instanceof StepYield.Elements elements)) {
      return Optional.empty();
    }
    return properties
        .find(elements.type(), part.name())
        .filter(there -> types.isSame(there.type(), part.type()));
  }

  /**
   * Returns where the priority of a step's tasks is read, if it says so: from its first fan-out.
   */
  Optional<ElementProperty> priorityBy(GraphNode node) {
    String name = node.step().policy().priorityBy();
    return name == null
        ? Optional.empty()
        : node.fanOut().stream()
            .findFirst()
            .flatMap(bound -> properties.find(bound.parameter().type(), name));
  }
}
