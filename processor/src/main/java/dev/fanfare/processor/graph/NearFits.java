package dev.fanfare.processor.graph;

import dev.fanfare.processor.diagnostic.Diagnostic;
import dev.fanfare.processor.model.Shapes;
import dev.fanfare.processor.model.Slot;
import dev.fanfare.processor.model.Step;
import dev.fanfare.processor.model.Yielded;
import dev.fanfare.processor.read.JavaTypes;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** Explains what nearly fits a parameter, among what runs before it. */
final class NearFits {

  private final JavaTypes types;
  private final Shapes shapes;
  private final Fit fit;

  NearFits(JavaTypes types, Fit fit) {
    this.types = types;
    this.shapes = new Shapes(types);
    this.fit = fit;
  }

  /** The diagnostic with a note for each near fit, and advice if one suggests it. */
  Diagnostic explain(Diagnostic diagnostic, Step step, Slot.Data slot, List<Node> before) {
    Diagnostic explained = diagnostic;
    if (fit.takesOne(step, slot)) {
      explained = explained.note("'%s' yields %s itself", step, slot.type());
    }
    for (Node node : before) {
      if (node.step().yields() instanceof Yielded.Elements elements) {
        explained = explain(explained, slot, node, elements.type());
      }
    }
    return explained;
  }

  private Diagnostic explain(Diagnostic diagnostic, Slot.Data slot, Node node, TypeMirror element) {
    if (fit.takesList(node.step(), slot)) {
      return diagnostic
          .note("'%s' is called once and yields one %s, not a stream", node.step(), element)
          .orHelp("take %s instead", element);
    }
    Optional<TypeMirror> held = held(slot);
    if (held.isPresent() && types.isAssignable(element, held.get())) {
      return diagnostic
          .note("elements are taken one by one, or as List, Collection, Iterable or Outcomes")
          .orHelp(node.single() ? "take %2$s" : "take %1$s", types.listOf(held.get()), held.get());
    }
    TypeMirror wanted = slot.gathered() == null ? slot.type() : slot.gathered().element();
    if (types.isSameClass(element, wanted)
        || types.isSubtype(wanted, element)
        || types.simpleName(wanted).equals(types.simpleName(element))) {
      TypeMirror other = slot.gathered() == null ? element : types.listOf(element);
      return diagnostic
          .note("'%s' yields %s, which is not %s", node.step(), element, wanted)
          .orHelp("take %s", other);
    }
    return diagnostic;
  }

  /** What a parameter's type holds, if it is one that a method could return but none can take. */
  private Optional<TypeMirror> held(Slot.Data slot) {
    return slot.gathered() == null && shapes.yields(slot.type()) instanceof Yielded.Elements held
        ? Optional.of(held.type()).filter(type -> !types.isSame(type, types.boxed(slot.type())))
        : Optional.empty();
  }
}
