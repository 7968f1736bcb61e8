package dev.fanfare.processor.graph;

import dev.fanfare.processor.model.ArgumentInput;
import dev.fanfare.processor.model.CallArgument;
import dev.fanfare.processor.model.ElementProperty;
import dev.fanfare.processor.model.SourceSteps;
import dev.fanfare.processor.model.StepParameter;
import dev.fanfare.processor.model.StepYield;
import dev.fanfare.processor.model.WiredBot;
import dev.fanfare.processor.model.WiredStep;
import dev.fanfare.processor.read.GroupByAnnotation;
import dev.fanfare.processor.read.JavaTypes;
import dev.fanfare.processor.read.ParameterDeclaration;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Turns a graph without faults into the inputs of every step. */
final class PlanWirer {

  private final PlanGraph graph;
  private final JavaTypes types;
  private final GroupKeys groups;
  private final EstimateMethods estimates;
  private final StreamLineage lineage;

  PlanWirer(
      PlanGraph graph, JavaTypes types, PropertyFinder properties, EstimateMethods estimates) {
    this.graph = graph;
    this.estimates = estimates;
    this.types = types;
    this.lineage = new StreamLineage(graph);
    this.groups = new GroupKeys(lineage, types, properties);
  }

  WiredBot wire() {
    return new WiredBot(graph.bot(), graph.nodes().stream().map(this::wire).toList());
  }

  private WiredStep wire(GraphNode node) {
    List<CallArgument> arguments = new ArrayList<>();
    List<SourceSteps> fannedOut = new ArrayList<>();
    for (StepParameter parameter : node.step().parameters()) {
      arguments.add(argument(node, parameter, fannedOut));
    }
    return new WiredStep(
        node.step(),
        arguments,
        groups.priorityBy(node).orElse(null),
        estimates.find(node).orElse(null));
  }

  private CallArgument argument(
      GraphNode node, StepParameter parameter, List<SourceSteps> fannedOut) {
    if (parameter instanceof StepParameter.Context) {
      return argument(parameter, new ArgumentInput.Context());
    }
    if (parameter instanceof StepParameter.Configured configured) {
      return argument(parameter, new ArgumentInput.Configured(configured.param().name()));
    }
    if (parameter instanceof StepParameter.KeyPart part) {
      return keyPart(node, part);
    }
    if (node.binding(parameter).orElse(null) instanceof InputBinding.Bound bound) {
      return bound(node, bound, fannedOut);
    }
    throw new IllegalStateException(parameter.declaration().name() + " has a fault");
  }

  private CallArgument keyPart(GraphNode node, StepParameter.KeyPart part) {
    List<ElementProperty> keys = groups.keys(node);
    for (int i = 0; i < keys.size(); i++) {
      if (keys.get(i).name().equals(part.key())) {
        ParameterDeclaration parameter = part.declaration();
        return new CallArgument(
            parameter.name(),
            parameter.type(),
            arriving(parameter.type(), keys.get(i).type()),
            new ArgumentInput.KeyPart(i));
      }
    }
    throw new IllegalStateException(part.key() + " is not a key");
  }

  private CallArgument bound(
      GraphNode node, InputBinding.Bound bound, List<SourceSteps> fannedOut) {
    SourceSteps source = bound.source();
    TypeMirror type = bound.parameter().type();
    TypeMirror arriving = arriving(type, element(source));
    String name = bound.parameter().declaration().name();
    return switch (bound.mode()) {
      case SINGLE -> new CallArgument(name, type, arriving, new ArgumentInput.Single(source));
      case GATHER -> new CallArgument(name, type, gather(bound));
      case FAN_OUT -> {
        ArgumentInput input = fanOut(node, source, fannedOut);
        fannedOut.add(source);
        yield new CallArgument(name, type, arriving, input);
      }
    };
  }

  private ArgumentInput fanOut(GraphNode node, SourceSteps source, List<SourceSteps> fannedOut) {
    if (fannedOut.isEmpty()) {
      return new ArgumentInput.Each(source);
    }
    return node.step().declaration().cross() == null
        ? new ArgumentInput.Match(source, lineage.closestCommon(source, fannedOut))
        : new ArgumentInput.Cross(source);
  }

  private ArgumentInput gather(InputBinding.Bound bound) {
    StepParameter.Gathered gathered = bound.parameter().gathered();
    if (gathered == null) {
      throw new IllegalStateException(bound.parameter().declaration().name() + " is no list");
    }
    GroupByAnnotation groupBy = bound.parameter().declaration().groupBy();
    return groupBy == null
        ? new ArgumentInput.Gather(bound.source(), gathered.shape())
        : new ArgumentInput.Group(
            bound.source(),
            groups.by(bound.parameter()),
            gathered.shape(),
            groups.failuresBy(bound),
            groupBy.minSuccess().value());
  }

  /** Returns the box in which a value arrives, if the call has to widen it; else null. */
  private @Nullable TypeMirror arriving(TypeMirror parameter, @Nullable TypeMirror value) {
    return parameter.getKind().isPrimitive()
            && value != null
            && !types.isSame(types.boxed(parameter), value)
        ? value
        : null;
  }

  private @Nullable TypeMirror element(SourceSteps source) {
    return source.steps().get(0).yields() instanceof StepYield.Elements elements
        ? elements.type()
        : null;
  }

  private static CallArgument argument(StepParameter parameter, ArgumentInput input) {
    return new CallArgument(parameter.declaration().name(), parameter.declaration().type(), input);
  }
}
