package dev.fanfare.processor.graph;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.model.ElementProperty;
import dev.fanfare.processor.model.GatherShape;
import dev.fanfare.processor.model.Step;
import dev.fanfare.processor.model.StepParameter;
import dev.fanfare.processor.read.GroupByAnnotation;
import dev.fanfare.processor.read.JavaTypes;
import dev.fanfare.processor.read.Located;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A group is of a list, by properties of its elements. */
final class GroupRule implements GraphRule {

  private final JavaTypes types;
  private final PropertyFinder properties;
  private final IdentityEquality identity;

  GroupRule(JavaTypes types, PropertyFinder properties) {
    this.types = types;
    this.properties = properties;
    identity = new IdentityEquality(types);
  }

  @Override
  public void check(PlanGraph graph, RuleFindings findings) {
    GroupKeys groups = new GroupKeys(new StreamLineage(graph), types, properties);
    for (GraphNode node : graph.nodes()) {
      for (InputBinding binding : node.bindings()) {
        GroupByAnnotation groupBy = binding.parameter().declaration().groupBy();
        if (groupBy != null
            && keysExist(binding.parameter(), groupBy, findings)
            && binding instanceof InputBinding.Bound bound
            && graph.certain(bound.source())) {
          failures(bound, groups, findings);
        }
      }
    }
  }

  private boolean keysExist(
      StepParameter.Data parameter, GroupByAnnotation groupBy, RuleFindings findings) {
    StepParameter.Gathered gathered = parameter.gathered();
    if (gathered == null) {
      findings.add(
          DiagnosticMessage.of(
                  DiagnosticCode.INVALID_GROUP,
                  groupBy.anchor(),
                  "@GroupBy stands on %s, which is no list",
                  parameter.type())
              .help("take %s", types.listOf(parameter.type())));
      return false;
    }
    if (groupBy.names().isEmpty()) {
      findings.add(
          DiagnosticMessage.of(
                  DiagnosticCode.UNKNOWN_GROUP_KEY, groupBy.anchor(), "@GroupBy names no key")
              .help("remove @GroupBy from '%s'", parameter.declaration().name()));
    }
    boolean all = !groupBy.names().isEmpty();
    Set<String> seen = new HashSet<>();
    for (Located<String> name : groupBy.names()) {
      Optional<DiagnosticMessage> fault = fault(gathered.element(), name, seen);
      fault.ifPresent(findings::add);
      all &= fault.isEmpty();
    }
    return all;
  }

  private Optional<DiagnosticMessage> fault(
      TypeMirror element, Located<String> name, Set<String> seen) {
    if (!seen.add(name.value())) {
      return Optional.of(at(name, "@GroupBy names '%s' twice", name.value()).help("name it once"));
    }
    Optional<ElementProperty> property = properties.find(element, name.value());
    if (property.isEmpty()) {
      return Optional.of(properties.unknown(DiagnosticCode.UNKNOWN_GROUP_KEY, element, name));
    }
    return property
        .map(ElementProperty::type)
        .filter(identity::decides)
        .map(type -> equalsOnlyItself(name, type, element));
  }

  private static DiagnosticMessage equalsOnlyItself(
      Located<String> name, TypeMirror type, TypeMirror element) {
    return type.getKind() == TypeKind.ARRAY
        ? at(name, "key '%s' is an array, which equals only itself", name.value())
            .help("let %s have a List in place of the array", element)
        : at(name, "key '%s' is of class %s, which has no equals", name.value(), type)
            .note("every element would be a group of its own")
            .help(
                "let %s have a record, or another class with equals, in place of %s",
                element, type);
  }

  private void failures(InputBinding.Bound bound, GroupKeys groups, RuleFindings findings) {
    StepParameter.Gathered gathered = bound.parameter().gathered();
    GroupByAnnotation groupBy = bound.parameter().declaration().groupBy();
    if (gathered == null
        || groupBy == null
        || !GroupKeys.needsFailures(bound.parameter())
        || groups.failuresHaveKeys(bound)) {
      return;
    }
    findings.add(
        DiagnosticMessage.of(
                DiagnosticCode.UNKNOWN_GROUP_KEY,
                groupBy.anchor(),
                "failures of %s belong to no group: nothing that it fans out over has %s",
                MessageTexts.and(bound.source().steps().stream().map(Step::name).toList()),
                MessageTexts.and(groupBy.values()))
            .note("a failed task has no value to read its key from")
            .help(
                gathered.shape() == GatherShape.OUTCOMES
                    ? "take %s, without the failures"
                    : "leave 'minSuccess' out, and take %s whose members succeeded",
                types.listOf(gathered.element())));
  }

  private static DiagnosticMessage at(Located<String> name, String fact, Object... arguments) {
    return DiagnosticMessage.of(DiagnosticCode.UNKNOWN_GROUP_KEY, name.anchor(), fact, arguments);
  }
}
