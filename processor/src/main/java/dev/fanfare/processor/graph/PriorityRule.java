package dev.fanfare.processor.graph;

import dev.fanfare.api.Priority;
import dev.fanfare.processor.diagnostic.Code;
import dev.fanfare.processor.diagnostic.Diagnostic;
import dev.fanfare.processor.diagnostic.Findings;
import dev.fanfare.processor.model.Property;
import dev.fanfare.processor.read.JavaTypes;
import dev.fanfare.processor.read.TaskMark;
import dev.fanfare.processor.read.Written;
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
  public void check(PlanGraph graph, Findings findings) {
    for (Node node : graph.nodes()) {
      TaskMark task = node.step().declaration().task();
      if (task != null && !task.priorityBy().value().isEmpty()) {
        check(node, task.priorityBy(), findings);
      }
    }
  }

  private void check(Node node, Written<String> name, Findings findings) {
    List<Feed.Fed> fanOut = node.fanOut();
    if (fanOut.isEmpty()) {
      if (node.isFed()) {
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
    TypeMirror element = fanOut.get(0).slot().type();
    Optional<Property> property = properties.find(element, name.value());
    if (property.isEmpty()) {
      findings.add(properties.unknown(Code.INVALID_PRIORITY_BY, element, name));
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

  private static Diagnostic at(Written<String> name, String fact, Object... arguments) {
    return Diagnostic.of(Code.INVALID_PRIORITY_BY, name.anchor(), fact, arguments);
  }
}
