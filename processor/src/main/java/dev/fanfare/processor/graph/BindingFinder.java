package dev.fanfare.processor.graph;

import dev.fanfare.processor.graph.InputBinding.BindingMode;
import dev.fanfare.processor.graph.InputBinding.NameFault;
import dev.fanfare.processor.graph.InputBinding.NameFault.Reason;
import dev.fanfare.processor.model.BotModel;
import dev.fanfare.processor.model.SourceSteps;
import dev.fanfare.processor.model.Step;
import dev.fanfare.processor.model.StepParameter;
import dev.fanfare.processor.model.StepYield;
import dev.fanfare.processor.read.Located;
import dev.fanfare.processor.read.NameListAnnotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds what feeds a parameter. */
final class BindingFinder {

  private final TypeFit fit;
  private final List<Step> steps;
  private final NavigableMap<Integer, List<GraphNode>> phases = new TreeMap<>();
  private final Map<Step, GraphNode> found = new LinkedHashMap<>();

  BindingFinder(TypeFit fit, BotModel bot) {
    this.fit = fit;
    this.steps = bot.steps();
  }

  /** Makes known a node that can feed those of later phases. */
  void add(GraphNode node) {
    phases.computeIfAbsent(node.step().order(), order -> new ArrayList<>()).add(node);
    found.put(node.step(), node);
  }

  /** Returns what feeds a parameter of a step, all nodes of earlier phases being known. */
  InputBinding find(Step step, StepParameter.Data parameter) {
    if (parameter.declaration().groupBy() != null && parameter.gathered() == null) {
      return new InputBinding.Hidden(parameter);
    }
    NameListAnnotation from = parameter.declaration().from();
    return from == null ? nearest(step, parameter) : named(step, parameter, from);
  }

  private InputBinding nearest(Step step, StepParameter.Data parameter) {
    for (List<GraphNode> phase : phases.headMap(step.order(), false).descendingMap().values()) {
      List<GraphNode> fitting =
          phase.stream().filter(node -> fit.mode(node, parameter).isPresent()).toList();
      if (fitting.size() > 1 && fitting.stream().noneMatch(node -> mayGather(node, parameter))) {
        return new InputBinding.Ambiguous(
            parameter, fitting.stream().map(GraphNode::step).toList());
      }
      if (fitting.size() > 1 || fitting.stream().anyMatch(node -> mayGather(node, parameter))) {
        return new InputBinding.Hidden(parameter);
      }
      if (fitting.size() == 1) {
        GraphNode node = fitting.get(0);
        BindingMode mode = fit.mode(node, parameter).orElseThrow();
        return new InputBinding.Bound(parameter, mode, SourceSteps.of(node.step()));
      }
      if (phase.stream().anyMatch(node -> node.step().yields() instanceof StepYield.Unclear)) {
        return new InputBinding.Hidden(parameter);
      }
    }
    return new InputBinding.Unmet(parameter);
  }

  /**
   * Returns whether a step is gathered only if its own inputs, which have a fault, make it a
   * stream.
   */
  private boolean mayGather(GraphNode node, StepParameter.Data parameter) {
    return node.single() && !node.certain() && !fit.takesOne(node.step(), parameter);
  }

  private InputBinding named(Step step, StepParameter.Data parameter, NameListAnnotation from) {
    List<NameFault> faults = new ArrayList<>();
    List<Step> named = new ArrayList<>();
    for (Located<String> name : from.names()) {
      List<Step> matching = matching(name.value());
      if (sameName(matching)) {
        return new InputBinding.Hidden(parameter);
      }
      Step match = matching.size() == 1 ? matching.get(0) : null;
      Reason reason = match == null ? unmatched(matching) : misplaced(step, match, named);
      if (reason != null) {
        faults.add(new NameFault(name, reason, match));
      } else if (match != null) {
        named.add(match);
      }
    }
    if (named.isEmpty() && faults.isEmpty()) {
      return new InputBinding.Hidden(parameter);
    }
    return faults.isEmpty()
        ? union(parameter, from, named)
        : new InputBinding.Misnamed(parameter, faults);
  }

  private List<Step> matching(String name) {
    List<Step> byStep = steps.stream().filter(step -> step.name().equals(name)).toList();
    return byStep.isEmpty()
        ? steps.stream().filter(step -> step.declaration().name().equals(name)).toList()
        : byStep;
  }

  /** Returns whether several steps have one name, which is an error of its own. */
  private static boolean sameName(List<Step> matching) {
    return matching.size() > 1
        && matching.stream().map(Step::name).distinct().count() < matching.size();
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

  private InputBinding union(
      StepParameter.Data parameter, NameListAnnotation from, List<Step> named) {
    if (named.stream().anyMatch(step -> step.yields() instanceof StepYield.Unclear)) {
      return new InputBinding.Hidden(parameter);
    }
    if (named.stream().allMatch(step -> fit.takesOne(step, parameter))) {
      List<NameFault> mixed = mixed(parameter, from, named);
      if (!mixed.isEmpty()) {
        return new InputBinding.Misnamed(parameter, mixed);
      }
      boolean single = named.size() == 1 && node(named.get(0)).single();
      BindingMode mode = single ? BindingMode.SINGLE : BindingMode.FAN_OUT;
      return new InputBinding.Bound(parameter, mode, new SourceSteps(named));
    }
    if (named.stream().allMatch(step -> fit.takesList(step, parameter))) {
      return new InputBinding.Bound(parameter, BindingMode.GATHER, new SourceSteps(named));
    }
    List<NameFault> faults = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      Step step = named.get(i);
      if (!fit.takesOne(step, parameter) && !fit.takesList(step, parameter)) {
        faults.add(new NameFault(from.names().get(i), Reason.MISFIT, step));
      }
    }
    return new InputBinding.Misnamed(parameter, faults);
  }

  /**
   * Returns the names of steps whose boxes are others than the first's, where a call unboxes just
   * one.
   */
  private List<NameFault> mixed(
      StepParameter.Data parameter, NameListAnnotation from, List<Step> named) {
    List<NameFault> faults = new ArrayList<>();
    for (int i = 1; i < named.size(); i++) {
      if (parameter.type().getKind().isPrimitive()
          && !fit.sameElements(named.get(0), named.get(i))) {
        faults.add(new NameFault(from.names().get(i), Reason.MISFIT, named.get(i)));
      }
    }
    return faults;
  }

  private GraphNode node(Step step) {
    GraphNode node = found.get(step);
    if (node == null) {
      throw new IllegalStateException(step + " is not known yet");
    }
    return node;
  }
}
