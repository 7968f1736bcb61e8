package dev.fanfare.processor.graph;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.diagnostic.SourceAnchor;
import dev.fanfare.processor.model.ElementProperty;
import dev.fanfare.processor.model.StepParameter;
import dev.fanfare.processor.read.GroupByAnnotation;
import dev.fanfare.processor.read.JavaTypes;
import dev.fanfare.processor.read.Located;
import dev.fanfare.text.NearMiss;
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
  public void check(PlanGraph graph, RuleFindings findings) {
    GroupKeys groups = new GroupKeys(new StreamLineage(graph), types, properties);
    for (GraphNode node : graph.nodes()) {
      List<StepParameter.Data> grouped = node.grouped();
      for (StepParameter.Data other :
          grouped.subList(Math.min(1, grouped.size()), grouped.size())) {
        if (differ(groups, grouped.get(0), other)) {
          findings.add(mismatched(node, groups, grouped.get(0), other));
        }
      }
      for (StepParameter parameter : node.step().parameters()) {
        if (parameter instanceof StepParameter.KeyPart part) {
          check(node, part, groups.keys(node), findings);
        }
      }
    }
  }

  /**
   * Returns whether two groups have different keys; one that has a fault already does not count.
   */
  private boolean differ(GroupKeys groups, StepParameter.Data first, StepParameter.Data other) {
    List<ElementProperty> a = groups.by(first);
    List<ElementProperty> b = groups.by(other);
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

  private static DiagnosticMessage mismatched(
      GraphNode node, GroupKeys groups, StepParameter.Data first, StepParameter.Data other) {
    DiagnosticMessage message =
        DiagnosticMessage.of(
            DiagnosticCode.MISMATCHED_GROUPS,
            groupBy(other),
            "the groups of %s have different keys",
            node.step().declaration().title());
    for (StepParameter.Data parameter : List.of(first, other)) {
      for (ElementProperty key : groups.by(parameter)) {
        message =
            message.evidence(
                "%s by %s: %s", parameter.declaration().name(), key.name(), key.type());
      }
    }
    return message.help(
        "write @GroupBy({%s}) on '%s' too",
        MessageTexts.list(names(first)), other.declaration().name());
  }

  private void check(
      GraphNode node,
      StepParameter.KeyPart part,
      List<ElementProperty> keys,
      RuleFindings findings) {
    if (part.declaration().lacksName()) {
      return;
    }
    SourceAnchor anchor = anchor(part);
    if (node.grouped().isEmpty()) {
      if (node.step().declaration().parameters().stream().anyMatch(p -> p.groupBy() != null)) {
        return;
      }
      findings.add(
          DiagnosticMessage.of(
                  DiagnosticCode.UNKNOWN_KEY,
                  anchor,
                  "@Key stands in %s, which has no @GroupBy",
                  node.step().declaration().title())
              .help("put @GroupBy(\"%s\") on a list parameter", part.key()));
      return;
    }
    Optional<ElementProperty> key =
        keys.stream().filter(property -> property.name().equals(part.key())).findFirst();
    if (key.isPresent()) {
      type(part, key.get(), findings);
    } else if (keys.size() == names(node.grouped().get(0)).size()
        && !names(node.grouped().get(0)).contains(part.key())) {
      findings.add(unknown(anchor, part.key(), names(node.grouped().get(0))));
    }
  }

  private static DiagnosticMessage unknown(SourceAnchor anchor, String key, List<String> keys) {
    DiagnosticMessage message =
        DiagnosticMessage.of(DiagnosticCode.UNKNOWN_KEY, anchor, "the groups have no key '%s'", key)
            .evidence("keys of the groups: %s", String.join(", ", keys));
    Optional<String> near = NearMiss.of(key, keys);
    return near.isPresent()
        ? message.help("did you mean '%s'?", near.get())
        : message.help("write @Key(\"%s\")", keys.isEmpty() ? "…" : keys.get(0));
  }

  private void type(StepParameter.KeyPart part, ElementProperty key, RuleFindings findings) {
    TypeMirror parameter = part.declaration().type();
    if (!types.isAssignable(key.type(), parameter)) {
      findings.add(
          DiagnosticMessage.of(
                  DiagnosticCode.MISMATCHED_KEY,
                  part.declaration().anchor(),
                  "key '%s' is %s, but parameter '%s' is %s",
                  part.key(),
                  key.type(),
                  part.declaration().name(),
                  parameter)
              .help("take %s %s", key.type(), part.declaration().name()));
    }
  }

  private static SourceAnchor anchor(StepParameter.KeyPart part) {
    Located<String> key = part.declaration().key();
    return key == null ? part.declaration().anchor() : key.anchor();
  }

  private static SourceAnchor groupBy(StepParameter.Data parameter) {
    GroupByAnnotation groupBy = parameter.declaration().groupBy();
    return groupBy == null ? parameter.declaration().anchor() : groupBy.anchor();
  }

  private static List<String> names(StepParameter.Data parameter) {
    GroupByAnnotation groupBy = parameter.declaration().groupBy();
    return groupBy == null ? List.of() : groupBy.values();
  }
}
