package dev.fanfare.processor.graph;

import dev.fanfare.processor.diagnostic.Anchor;
import dev.fanfare.processor.diagnostic.Code;
import dev.fanfare.processor.diagnostic.Diagnostic;
import dev.fanfare.processor.diagnostic.Findings;
import dev.fanfare.processor.model.Slot;
import dev.fanfare.processor.model.Source;
import dev.fanfare.processor.model.Step;
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
  public void check(PlanGraph graph, Findings findings) {
    Lineage lineage = new Lineage(graph);
    for (Node node : graph.nodes()) {
      List<Feed.Fed> fanOut = node.fanOut();
      boolean certain = fanOut.stream().allMatch(fed -> graph.certain(fed.source()));
      Anchor cross = node.step().declaration().cross();
      if (!certain) {
        continue;
      }
      if (!node.grouped().isEmpty() && !fanOut.isEmpty()) {
        findings.add(besideGroup(node, fanOut.get(0)));
      } else if (cross == null) {
        unrelated(node, fanOut, lineage, findings);
      } else if (fanOut.size() < 2 && node.isFed() && node.step().declaration().phase() != null) {
        findings.add(nothingToCross(node, cross, fanOut.size()));
      }
    }
  }

  private Diagnostic besideGroup(Node node, Feed.Fed fed) {
    Slot.Data slot = fed.slot();
    return Diagnostic.of(
            Code.UNRELATED_FAN_OUT,
            slot.declaration().anchor(),
            "%s takes one %s per call, and one group per call",
            node.step().declaration().title(),
            slot.type())
        .note("a group has no element that '%s' could belong to", slot.declaration().name())
        .help("take %s for all of them", types.listOf(slot.type()));
  }

  private static void unrelated(
      Node node, List<Feed.Fed> fanOut, Lineage lineage, Findings findings) {
    for (int i = 1; i < fanOut.size(); i++) {
      List<Source> before = fanOut.subList(0, i).stream().map(Feed.Fed::source).toList();
      if (lineage.closestCommon(fanOut.get(i).source(), before).isEmpty()) {
        findings.add(unrelated(node, fanOut, fanOut.get(i), lineage));
        return;
      }
    }
  }

  private static Diagnostic unrelated(
      Node node, List<Feed.Fed> fanOut, Feed.Fed odd, Lineage lineage) {
    Diagnostic diagnostic =
        Diagnostic.of(
            Code.UNRELATED_FAN_OUT,
            odd.slot().declaration().anchor(),
            "%s takes %s beside %s, and nothing relates them",
            node.step().declaration().title(),
            odd.slot().type(),
            fanOut.get(0).slot().type());
    for (Feed.Fed fed : fanOut) {
      diagnostic =
          diagnostic.evidence("%s comes from %s", fed.slot().type(), descent(fed, lineage));
    }
    return diagnostic.help(
        "put @Cross on '%s' for every combination", node.step().declaration().name());
  }

  /** A source and what it descends from: {@code 'answer', which descends from 'question'}. */
  private static String descent(Feed.Fed fed, Lineage lineage) {
    List<String> names = lineage.ancestors(fed.source()).stream().map(FanOutRule::name).toList();
    return names.size() == 1
        ? names.get(0)
        : names.get(0)
            + ", which descends from "
            + String.join(", ", names.subList(1, names.size()));
  }

  private static String name(Source source) {
    return source.steps().stream().map(Step::name).collect(Collectors.joining("' + '", "'", "'"));
  }

  private static Diagnostic nothingToCross(Node node, Anchor cross, int fanOut) {
    return Diagnostic.of(
            Code.NOTHING_TO_CROSS,
            cross,
            "@Cross stands on %s, which fans out over %s",
            node.step().declaration().title(),
            fanOut == 0 ? "nothing" : "one parameter only")
        .help("remove @Cross from '%s'", node.step().declaration().name());
  }
}
