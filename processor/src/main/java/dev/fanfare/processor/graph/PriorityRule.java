package dev.fanfare.processor.graph;

import dev.fanfare.api.Priority;
import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.model.ElementProperty;
import dev.fanfare.processor.read.JavaTypes;
import dev.fanfare.processor.read.Located;
import dev.fanfare.processor.read.TaskAnnotation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;

/** {@code priorityBy} names a property of the element, a priority or a whole number. */
final class PriorityRule implements GraphRule {

  private final JavaTypes types;
  private final PropertyFinder properties;

  PriorityRule(JavaTypes types, PropertyFinder properties) {
    this.types = types;
    this.properties = properties;
  }

  @Override
  public void check(PlanGraph graph, RuleFindings findings) {
    for (GraphNode node : graph.nodes()) {
      TaskAnnotation task = node.step().declaration().task();
      if (task != null && !task.priorityBy().value().isEmpty()) {
        check(node, task.priorityBy(), findings);
      }
    }
  }

  private void check(GraphNode node, Located<String> name, RuleFindings findings) {
    List<InputBinding.Bound> fanOut = node.fanOut();
    if (fanOut.isEmpty()) {
      if (node.isBound()) {
        findings.add(
            at(
                    name,
                    "%s fans out over nothing that '%s' could be read from",
                    node.step().declaration().title(),
                    name.value())
                .help("use 'priority' instead"));
      }
      return;
    }
    TypeMirror element = fanOut.get(0).parameter().type();
    Optional<ElementProperty> property = properties.find(element, name.value());
    if (property.isEmpty()) {
      findings.add(properties.unknown(DiagnosticCode.INVALID_PRIORITY_BY, element, name));
    } else if (!orders(property.get().type())) {
      findings.add(
          at(
                  name,
                  "property '%s' of %s is %s, which is no priority",
                  name.value(),
                  element,
                  property.get().type())
              .help("name a property of type Priority, int or long"));
    }
  }

  private boolean orders(TypeMirror type) {
    return Stream.of(Priority.class, Integer.class, Long.class, Short.class, Byte.class)
        .anyMatch(allowed -> types.isClass(type, allowed));
  }

  private static DiagnosticMessage at(Located<String> name, String fact, Object... arguments) {
    return DiagnosticMessage.of(DiagnosticCode.INVALID_PRIORITY_BY, name.anchor(), fact, arguments);
  }
}
