package dev.fanfare.processor.graph;

import dev.fanfare.processor.diagnostic.Code;
import dev.fanfare.processor.diagnostic.Diagnostic;
import dev.fanfare.processor.diagnostic.Findings;
import dev.fanfare.processor.model.Property;
import dev.fanfare.processor.model.Shape;
import dev.fanfare.processor.model.Slot;
import dev.fanfare.processor.model.Step;
import dev.fanfare.processor.read.JavaTypes;
import dev.fanfare.processor.read.NamesMark;
import dev.fanfare.processor.read.Written;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A group is of a list, by properties of its elements. */
final class GroupRule implements GraphRule {

  private final JavaTypes types;
  private final PropertyFinder properties;
  private final Identity identity;

  GroupRule(JavaTypes types, PropertyFinder properties) {
    this.types = types;
    this.properties = properties;
    identity = new Identity(types);
  }

  @Override
  public void check(PlanGraph graph, Findings findings) {
    Groups groups = new Groups(new Lineage(graph), types, properties);
    for (Node node : graph.nodes()) {
      for (Feed feed : node.feeds()) {
        NamesMark groupBy = feed.slot().declaration().groupBy();
        if (groupBy != null
            && keysExist(feed.slot(), groupBy, findings)
            && feed instanceof Feed.Fed fed
            && graph.certain(fed.source())) {
          failures(fed, groups, findings);
        }
      }
    }
  }

  private boolean keysExist(Slot.Data slot, NamesMark groupBy, Findings findings) {
    Slot.Gathered gathered = slot.gathered();
    if (gathered == null) {
      findings.add(
          Diagnostic.of(
                  Code.INVALID_GROUP,
                  groupBy.anchor(),
                  "@GroupBy stands on %s, which is no list",
                  slot.type())
              .help("take %s", types.listOf(slot.type())));
      return false;
    }
    if (groupBy.names().isEmpty()) {
      findings.add(
          Diagnostic.of(Code.UNKNOWN_GROUP_KEY, groupBy.anchor(), "@GroupBy names no key")
              .help("take @GroupBy away, or name a property of %s", gathered.element()));
    }
    boolean all = !groupBy.names().isEmpty();
    Set<String> seen = new HashSet<>();
    for (Written<String> name : groupBy.names()) {
      Optional<Diagnostic> fault = fault(gathered.element(), name, seen);
      fault.ifPresent(findings::add);
      all &= fault.isEmpty();
    }
    return all;
  }

  private Optional<Diagnostic> fault(TypeMirror element, Written<String> name, Set<String> seen) {
    if (!seen.add(name.value())) {
      return Optional.of(at(name, "@GroupBy names '%s' twice", name.value()).help("name it once"));
    }
    Optional<Property> property = properties.find(element, name.value());
    if (property.isEmpty()) {
      return Optional.of(properties.unknown(Code.UNKNOWN_GROUP_KEY, element, name));
    }
    return property
        .map(Property::type)
        .filter(identity::decides)
        .map(type -> equalsOnlyItself(name, type, element));
  }

  private static Diagnostic equalsOnlyItself(
      Written<String> name, TypeMirror type, TypeMirror element) {
    return type.getKind() == TypeKind.ARRAY
        ? at(name, "key '%s' is an array, which equals only itself", name.value())
            .help("let %s have a List in place of the array", element)
        : at(name, "key '%s' is of class %s, which has no equals", name.value(), type)
            .note("every element would be a group of its own")
            .help(
                "let %s have a record, or another class with equals, in place of %s",
                element, type);
  }

  private void failures(Feed.Fed fed, Groups groups, Findings findings) {
    Slot.Gathered gathered = fed.slot().gathered();
    NamesMark groupBy = fed.slot().declaration().groupBy();
    if (gathered == null
        || groupBy == null
        || gathered.shape() != Shape.OUTCOMES
        || groups.failuresHaveKeys(fed)) {
      return;
    }
    findings.add(
        Diagnostic.of(
                Code.UNKNOWN_GROUP_KEY,
                groupBy.anchor(),
                "failures of %s belong to no group: nothing that it fans out over has %s",
                Texts.and(fed.source().steps().stream().map(Step::name).toList()),
                Texts.and(groupBy.values()))
            .note("a failed task has no value to read its key from")
            .help("take %s, without the failures", types.listOf(gathered.element())));
  }

  private static Diagnostic at(Written<String> name, String fact, Object... arguments) {
    return Diagnostic.of(Code.UNKNOWN_GROUP_KEY, name.anchor(), fact, arguments);
  }
}
