package dev.fanfare.processor.graph;

import dev.fanfare.processor.model.Argument;
import dev.fanfare.processor.model.Input;
import dev.fanfare.processor.model.Property;
import dev.fanfare.processor.model.Slot;
import dev.fanfare.processor.model.Source;
import dev.fanfare.processor.model.WiredBot;
import dev.fanfare.processor.model.WiredStep;
import dev.fanfare.processor.model.Yielded;
import dev.fanfare.processor.read.JavaTypes;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Turns a graph without faults into the inputs of every step. */
final class Wirer {

  private final PlanGraph graph;
  private final JavaTypes types;
  private final Groups groups;
  private final Lineage lineage;

  Wirer(PlanGraph graph, JavaTypes types, PropertyFinder properties) {
    this.graph = graph;
    this.types = types;
    this.lineage = new Lineage(graph);
    this.groups = new Groups(lineage, types, properties);
  }

  WiredBot wire() {
    return new WiredBot(graph.bot(), graph.nodes().stream().map(this::wire).toList());
  }

  private WiredStep wire(Node node) {
    List<Argument> arguments = new ArrayList<>();
    List<Source> fannedOut = new ArrayList<>();
    for (Slot slot : node.step().slots()) {
      arguments.add(argument(node, slot, fannedOut));
    }
    return new WiredStep(node.step(), arguments, groups.priorityBy(node).orElse(null));
  }

  private Argument argument(Node node, Slot slot, List<Source> fannedOut) {
    if (slot instanceof Slot.Context) {
      return argument(slot, new Input.Context());
    }
    if (slot instanceof Slot.Configured configured) {
      return argument(slot, new Input.Configured(configured.param().name()));
    }
    if (slot instanceof Slot.KeyPart part) {
      return keyPart(node, part);
    }
    if (node.feeds().get(slot) instanceof Feed.Fed fed) {
      return fed(node, fed, fannedOut);
    }
    throw new IllegalStateException(slot.declaration().name() + " has a fault");
  }

  private Argument keyPart(Node node, Slot.KeyPart part) {
    List<Property> keys = groups.keys(node);
    for (int i = 0; i < keys.size(); i++) {
      if (keys.get(i).name().equals(part.key())) {
        TypeMirror type = arriving(part.declaration().type(), keys.get(i).type());
        return new Argument(part.declaration().name(), type, new Input.KeyPart(i));
      }
    }
    throw new IllegalStateException(part.key() + " is not a key");
  }

  private Argument fed(Node node, Feed.Fed fed, List<Source> fannedOut) {
    Source source = fed.source();
    TypeMirror type = arriving(fed.slot().type(), element(source));
    String name = fed.slot().declaration().name();
    return switch (fed.manner()) {
      case SINGLE -> new Argument(name, type, new Input.Single(source));
      case GATHER -> new Argument(name, fed.slot().type(), gather(fed));
      case FAN_OUT -> {
        Input input = fanOut(node, source, fannedOut);
        fannedOut.add(source);
        yield new Argument(name, type, input);
      }
    };
  }

  private Input fanOut(Node node, Source source, List<Source> fannedOut) {
    if (fannedOut.isEmpty()) {
      return new Input.Each(source);
    }
    return node.step().declaration().cross() == null
        ? new Input.Match(source, lineage.closestCommon(source, fannedOut))
        : new Input.Cross(source);
  }

  private Input gather(Feed.Fed fed) {
    Slot.Gathered gathered = fed.slot().gathered();
    if (gathered == null) {
      throw new IllegalStateException(fed.slot().declaration().name() + " is no list");
    }
    return fed.slot().declaration().groupBy() == null
        ? new Input.Gather(fed.source(), gathered.shape())
        : new Input.Group(
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

  private @Nullable TypeMirror element(Source source) {
    return source.steps().get(0).yields() instanceof Yielded.Elements elements
        ? elements.type()
        : null;
  }

  private static Argument argument(Slot slot, Input input) {
    return new Argument(slot.declaration().name(), slot.declaration().type(), input);
  }
}
