package dev.fanfare.processor.graph;

import dev.fanfare.processor.model.CallArgument;
import dev.fanfare.processor.model.ArgumentInput;
import dev.fanfare.processor.model.ElementProperty;
import dev.fanfare.processor.model.StepParameter;
import dev.fanfare.processor.model.SourceSteps;
import dev.fanfare.processor.model.WiredBot;
import dev.fanfare.processor.model.WiredStep;
import dev.fanfare.processor.model.StepYield;
import dev.fanfare.processor.read.JavaTypes;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Turns a graph without faults into the inputs of every step. */
final class PlanWirer {

  private final PlanGraph graph;
  private final JavaTypes types;
  private final GroupKeys groups;
  private final StreamLineage lineage;

  PlanWirer(PlanGraph graph, JavaTypes types, PropertyFinder properties) {
    this.graph = graph;
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
    for (StepParameter slot : node.step().slots()) {
      arguments.add(argument(node, slot, fannedOut));
    }
    return new WiredStep(node.step(), arguments, groups.priorityBy(node).orElse(null));
  }

  private CallArgument argument(GraphNode node, StepParameter slot, List<SourceSteps> fannedOut) {
    if (slot instanceof StepParameter.Context) {
      return argument(slot, new ArgumentInput.Context());
    }
    if (slot instanceof StepParameter.Configured configured) {
      return argument(slot, new ArgumentInput.Configured(configured.param().name()));
    }
    if (slot instanceof StepParameter.KeyPart part) {
      return keyPart(node, part);
    }
    if (node.feed(slot).orElse(null) instanceof Binding.Fed fed) {
      return fed(node, fed, fannedOut);
    }
    throw new IllegalStateException(slot.declaration().name() + " has a fault");
  }

  private CallArgument keyPart(GraphNode node, StepParameter.KeyPart part) {
    List<ElementProperty> keys = groups.keys(node);
    for (int i = 0; i < keys.size(); i++) {
      if (keys.get(i).name().equals(part.key())) {
        TypeMirror type = arriving(part.declaration().type(), keys.get(i).type());
        return new CallArgument(part.declaration().name(), type, new ArgumentInput.KeyPart(i));
      }
    }
    throw new IllegalStateException(part.key() + " is not a key");
  }

  private CallArgument fed(GraphNode node, Binding.Fed fed, List<SourceSteps> fannedOut) {
    SourceSteps source = fed.source();
    TypeMirror type = arriving(fed.slot().type(), element(source));
    String name = fed.slot().declaration().name();
    return switch (fed.manner()) {
      case SINGLE -> new CallArgument(name, type, new ArgumentInput.Single(source));
      case GATHER -> new CallArgument(name, fed.slot().type(), gather(fed));
      case FAN_OUT -> {
        ArgumentInput input = fanOut(node, source, fannedOut);
        fannedOut.add(source);
        yield new CallArgument(name, type, input);
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

  private ArgumentInput gather(Binding.Fed fed) {
    StepParameter.Gathered gathered = fed.slot().gathered();
    if (gathered == null) {
      throw new IllegalStateException(fed.slot().declaration().name() + " is no list");
    }
    return fed.slot().declaration().groupBy() == null
        ? new ArgumentInput.Gather(fed.source(), gathered.shape())
        : new ArgumentInput.Group(
            fed.source(), groups.by(fed.slot()), gathered.shape(), groups.failuresBy(fed));
  }

  /**
   * The type in which a value arrives: the parameter's, or the value's own box where the call is to
   * widen it.
   */
  private TypeMirror arriving(TypeMirror parameter, @Nullable TypeMirror value) {
    return parameter.getKind().isPrimitive()
            && value != null
            && !types.isSame(types.boxed(parameter), value)
        ? value
        : parameter;
  }

  private @Nullable TypeMirror element(SourceSteps source) {
    return source.steps().get(0).yields() instanceof StepYield.Elements elements
        ? elements.type()
        : null;
  }

  private static CallArgument argument(StepParameter slot, ArgumentInput input) {
    return new CallArgument(slot.declaration().name(), slot.declaration().type(), input);
  }
}
