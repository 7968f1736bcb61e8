package dev.fanfare.processor.graph;

import dev.fanfare.processor.graph.Feed.Manner;
import dev.fanfare.processor.graph.Feed.NameFault;
import dev.fanfare.processor.graph.Feed.NameFault.Reason;
import dev.fanfare.processor.model.Bot;
import dev.fanfare.processor.model.Slot;
import dev.fanfare.processor.model.Source;
import dev.fanfare.processor.model.Step;
import dev.fanfare.processor.model.Yielded;
import dev.fanfare.processor.read.NamesMark;
import dev.fanfare.processor.read.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds what feeds a parameter. */
final class FeedFinder {

  private final Fit fit;
  private final List<Step> steps;
  private final NavigableMap<Integer, List<Node>> phases = new TreeMap<>();
  private final Map<Step, Node> found = new LinkedHashMap<>();

  FeedFinder(Fit fit, Bot bot) {
    this.fit = fit;
    this.steps = bot.steps();
  }

  /** Makes known a node that can feed those of later phases. */
  void add(Node node) {
    phases.computeIfAbsent(node.step().order(), order -> new ArrayList<>()).add(node);
    found.put(node.step(), node);
  }

  /** What feeds a parameter of a step, all nodes of earlier phases being known. */
  Feed find(Step step, Slot.Data slot) {
    if (slot.declaration().groupBy() != null && slot.gathered() == null) {
      return new Feed.Hidden(slot);
    }
    NamesMark from = slot.declaration().from();
    return from == null ? nearest(step, slot) : named(step, slot, from);
  }

  private Feed nearest(Step step, Slot.Data slot) {
    for (List<Node> phase : phases.headMap(step.order(), false).descendingMap().values()) {
      List<Node> fitting =
          phase.stream().filter(node -> fit.manner(node, slot).isPresent()).toList();
      if (fitting.size() > 1) {
        return new Feed.Ambiguous(slot, fitting.stream().map(Node::step).toList());
      }
      if (fitting.size() == 1) {
        Node node = fitting.get(0);
        Manner manner = fit.manner(node, slot).orElseThrow();
        return new Feed.Fed(slot, manner, Source.of(node.step()));
      }
      if (phase.stream().anyMatch(node -> node.step().yields() instanceof Yielded.Unclear)) {
        return new Feed.Hidden(slot);
      }
    }
    return new Feed.Unmet(slot);
  }

  private Feed named(Step step, Slot.Data slot, NamesMark from) {
    List<NameFault> faults = new ArrayList<>();
    List<Step> named = new ArrayList<>();
    for (Written<String> name : from.names()) {
      List<Step> matching = matching(name.value());
      Step match = matching.size() == 1 ? matching.get(0) : null;
      Reason reason = match == null ? unmatched(matching) : misplaced(step, match, named);
      if (reason != null) {
        faults.add(new NameFault(name, reason, match));
      } else if (match != null) {
        named.add(match);
      }
    }
    if (named.isEmpty() && faults.isEmpty()) {
      return new Feed.Hidden(slot);
    }
    return faults.isEmpty() ? union(slot, from, named) : new Feed.Misnamed(slot, faults);
  }

  private List<Step> matching(String name) {
    List<Step> byStep = steps.stream().filter(step -> step.name().equals(name)).toList();
    return byStep.isEmpty()
        ? steps.stream().filter(step -> step.declaration().name().equals(name)).toList()
        : byStep;
  }

  private static Reason unmatched(List<Step> matching) {
    return matching.isEmpty() ? Reason.UNKNOWN : Reason.SEVERAL;
  }

  private static @Nullable Reason misplaced(Step step, Step match, List<Step> before) {
    if (match.order() >= step.order()) {
      return Reason.NOT_EARLIER;
    }
    return before.contains(match) ? Reason.TWICE : null;
  }

  private Feed union(Slot.Data slot, NamesMark from, List<Step> named) {
    if (named.stream().anyMatch(step -> step.yields() instanceof Yielded.Unclear)) {
      return new Feed.Hidden(slot);
    }
    if (named.stream().allMatch(step -> fit.takesOne(step, slot))) {
      boolean single = named.size() == 1 && node(named.get(0)).single();
      Manner manner = single ? Manner.SINGLE : Manner.FAN_OUT;
      return new Feed.Fed(slot, manner, new Source(named));
    }
    if (named.stream().allMatch(step -> fit.takesList(step, slot))) {
      return new Feed.Fed(slot, Manner.GATHER, new Source(named));
    }
    List<NameFault> faults = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      Step step = named.get(i);
      if (!fit.takesOne(step, slot) && !fit.takesList(step, slot)) {
        faults.add(new NameFault(from.names().get(i), Reason.MISFIT, step));
      }
    }
    return new Feed.Misnamed(slot, faults);
  }

  private Node node(Step step) {
    Node node = found.get(step);
    if (node == null) {
      throw new IllegalStateException(step + " is not known yet");
    }
    return node;
  }
}
