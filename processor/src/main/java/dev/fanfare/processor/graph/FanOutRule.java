package dev.fanfare.processor.graph;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.diagnostic.SourceAnchor;
import dev.fanfare.processor.model.SourceSteps;
import dev.fanfare.processor.model.Step;
import dev.fanfare.processor.model.StepParameter;
import dev.fanfare.processor.read.JavaTypes;
import java.util.List;
import java.util.stream.Collectors;

/** Several fan-out parameters of a step are related, or crossed. */
final class FanOutRule implements GraphRule {

  private final JavaTypes types;

  FanOutRule(JavaTypes types) {
    this.types = types;
  }

  @Override
  public void check(PlanGraph graph, RuleFindings findings) {
    StreamLineage lineage = new StreamLineage(graph);
    for (GraphNode node : graph.nodes()) {
      List<InputBinding.Bound> fanOut = node.fanOut();
      boolean certain = fanOut.stream().allMatch(bound -> graph.certain(bound.source()));
      SourceAnchor cross = node.step().declaration().cross();
      if (!certain) {
        continue;
      }
      if (!node.grouped().isEmpty() && !fanOut.isEmpty()) {
        findings.add(besideGroup(node, fanOut.get(0)));
      } else if (cross == null) {
        unrelated(node, fanOut, lineage, findings);
      } else if (fanOut.size() < 2 && node.isBound() && node.step().declaration().phase() != null) {
        findings.add(nothingToCross(node, cross, fanOut.size()));
      }
    }
  }

  private DiagnosticMessage besideGroup(GraphNode node, InputBinding.Bound bound) {
    StepParameter.Data parameter = bound.parameter();
    return DiagnosticMessage.of(
            DiagnosticCode.UNRELATED_FAN_OUT,
            parameter.declaration().anchor(),
            "%s takes one %s per call, and one group per call",
            node.step().declaration().title(),
            parameter.type())
        .note("a group has no element that '%s' could belong to", parameter.declaration().name())
        .help("take %s for all of them", types.listOf(parameter.type()));
  }

  private static void unrelated(
      GraphNode node,
      List<InputBinding.Bound> fanOut,
      StreamLineage lineage,
      RuleFindings findings) {
    for (int i = 1; i < fanOut.size(); i++) {
      List<SourceSteps> before =
          fanOut.subList(0, i).stream().map(InputBinding.Bound::source).toList();
      if (lineage.closestCommon(fanOut.get(i).source(), before).isEmpty()) {
        findings.add(unrelated(node, fanOut, fanOut.get(i), lineage));
        return;
      }
    }
  }

  private static DiagnosticMessage unrelated(
      GraphNode node,
      List<InputBinding.Bound> fanOut,
      InputBinding.Bound odd,
      StreamLineage lineage) {
    DiagnosticMessage message =
        DiagnosticMessage.of(
            DiagnosticCode.UNRELATED_FAN_OUT,
            odd.parameter().declaration().anchor(),
            "%s takes %s beside %s, and nothing relates them",
            node.step().declaration().title(),
            odd.parameter().type(),
            fanOut.get(0).parameter().type());
    for (InputBinding.Bound bound : fanOut) {
      message =
          message.evidence("%s comes from %s", bound.parameter().type(), descent(bound, lineage));
    }
    return message.help(
        "put @Cross on '%s' for every combination", node.step().declaration().name());
  }

  /**
   * Returns a source and what it descends from: {@code 'answer', which descends from 'question'}.
   */
  private static String descent(InputBinding.Bound bound, StreamLineage lineage) {
    List<String> names = lineage.ancestors(bound.source()).stream().map(FanOutRule::name).toList();
    return names.size() == 1
        ? names.get(0)
        : names.get(0)
            + ", which descends from "
            + String.join(", ", names.subList(1, names.size()));
  }

  private static String name(SourceSteps source) {
    return source.steps().stream().map(Step::name).collect(Collectors.joining("' + '", "'", "'"));
  }

  private static DiagnosticMessage nothingToCross(GraphNode node, SourceAnchor cross, int fanOut) {
    return DiagnosticMessage.of(
            DiagnosticCode.NOTHING_TO_CROSS,
            cross,
            "@Cross stands on %s, which fans out over %s",
            node.step().declaration().title(),
            fanOut == 0 ? "nothing" : "one parameter only")
        .help("remove @Cross from '%s'", node.step().declaration().name());
  }
}
