package dev.fanfare.processor.graph;

import dev.fanfare.api.text.NearMiss;
import dev.fanfare.processor.diagnostic.Anchor;
import dev.fanfare.processor.diagnostic.Code;
import dev.fanfare.processor.diagnostic.Diagnostic;
import dev.fanfare.processor.diagnostic.Findings;
import dev.fanfare.processor.model.Property;
import dev.fanfare.processor.model.Slot;
import dev.fanfare.processor.read.JavaTypes;
import dev.fanfare.processor.read.NamesMark;
import dev.fanfare.processor.read.Written;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** Groups of one step have the same keys, and {@code @Key} takes one of their components. */
final class KeyRule implements GraphRule {

  private final JavaTypes types;
  private final PropertyFinder properties;

  KeyRule(JavaTypes types, PropertyFinder properties) {
    this.types = types;
    this.properties = properties;
  }

  @Override
  public void check(PlanGraph graph, Findings findings) {
    Groups groups = new Groups(new Lineage(graph), types, properties);
    for (Node node : graph.nodes()) {
      List<Slot.Data> grouped = node.grouped();
      for (Slot.Data other : grouped.subList(Math.min(1, grouped.size()), grouped.size())) {
        if (differ(groups, grouped.get(0), other)) {
          findings.add(mismatched(node, groups, grouped.get(0), other));
        }
      }
      for (Slot slot : node.step().slots()) {
        if (slot instanceof Slot.KeyPart part) {
          check(node, part, groups.keys(node), findings);
        }
      }
    }
  }

  /** Whether two groups have different keys; one that has a fault already does not count. */
  private boolean differ(Groups groups, Slot.Data first, Slot.Data other) {
    List<Property> a = groups.by(first);
    List<Property> b = groups.by(other);
    if (a.size() < names(first).size() || b.size() < names(other).size()) {
      return false;
    }
    if (!names(first).equals(names(other))) {
      return true;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!types.isSame(a.get(i).type(), b.get(i).type())) {
        return true;
      }
    }
    return false;
  }

  private static Diagnostic mismatched(Node node, Groups groups, Slot.Data first, Slot.Data other) {
    Diagnostic diagnostic =
        Diagnostic.of(
            Code.MISMATCHED_GROUPS,
            groupBy(other),
            "the groups of %s have different keys",
            node.step().declaration().title());
    for (Slot.Data slot : List.of(first, other)) {
      for (Property key : groups.by(slot)) {
        diagnostic =
            diagnostic.evidence("%s by %s: %s", slot.declaration().name(), key.name(), key.type());
      }
    }
    return diagnostic.help(
        "write @GroupBy({%s}) on '%s' too", Texts.list(names(first)), other.declaration().name());
  }

  private void check(Node node, Slot.KeyPart part, List<Property> keys, Findings findings) {
    Anchor anchor = anchor(part);
    if (node.grouped().isEmpty()) {
      findings.add(
          Diagnostic.of(
                  Code.UNKNOWN_KEY,
                  anchor,
                  "@Key stands in %s, which has no @GroupBy",
                  node.step().declaration().title())
              .help("put @GroupBy(\"%s\") on a list parameter", part.key()));
      return;
    }
    Optional<Property> key =
        keys.stream().filter(property -> property.name().equals(part.key())).findFirst();
    if (key.isPresent()) {
      type(part, key.get(), findings);
    } else if (!names(node.grouped().get(0)).contains(part.key())) {
      findings.add(unknown(anchor, part.key(), names(node.grouped().get(0))));
    }
  }

  private static Diagnostic unknown(Anchor anchor, String key, List<String> keys) {
    Diagnostic diagnostic =
        Diagnostic.of(Code.UNKNOWN_KEY, anchor, "the groups have no key '%s'", key)
            .evidence("keys of the groups: %s", String.join(", ", keys));
    Optional<String> near = NearMiss.of(key, keys);
    return near.isPresent()
        ? diagnostic.help("did you mean '%s'?", near.get())
        : diagnostic.help("write @Key(\"%s\")", keys.isEmpty() ? "…" : keys.get(0));
  }

  private void type(Slot.KeyPart part, Property key, Findings findings) {
    TypeMirror parameter = part.declaration().type();
    if (!types.isAssignable(key.type(), parameter)) {
      findings.add(
          Diagnostic.of(
                  Code.MISMATCHED_KEY,
                  part.declaration().anchor(),
                  "key '%s' is %s, but parameter '%s' is %s",
                  part.key(),
                  key.type(),
                  part.declaration().name(),
                  parameter)
              .help("take %s %s", key.type(), part.declaration().name()));
    }
  }

  private static Anchor anchor(Slot.KeyPart part) {
    Written<String> key = part.declaration().key();
    return key == null ? part.declaration().anchor() : key.anchor();
  }

  private static Anchor groupBy(Slot.Data slot) {
    NamesMark groupBy = slot.declaration().groupBy();
    return groupBy == null ? slot.declaration().anchor() : groupBy.anchor();
  }

  private static List<String> names(Slot.Data slot) {
    NamesMark groupBy = slot.declaration().groupBy();
    return groupBy == null ? List.of() : groupBy.values();
  }
}
