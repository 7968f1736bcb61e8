package dev.fanfare.processor.graph;

import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.model.SignatureShapes;
import dev.fanfare.processor.model.Step;
import dev.fanfare.processor.model.StepParameter;
import dev.fanfare.processor.model.StepYield;
import dev.fanfare.processor.read.JavaTypes;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** Explains what nearly fits a parameter, among what runs before it. */
final class NearFits {

  private final JavaTypes types;
  private final SignatureShapes shapes;
  private final TypeFit fit;

  NearFits(JavaTypes types, TypeFit fit) {
    this.types = types;
    this.shapes = new SignatureShapes(types);
    this.fit = fit;
  }

  /** Returns the diagnostic with a note for each near fit, and advice if one suggests it. */
  DiagnosticMessage explain(
      DiagnosticMessage message, Step step, StepParameter.Data parameter, List<GraphNode> before) {
    DiagnosticMessage explained = message;
    if (fit.takesOne(step, parameter)) {
      explained = explained.note("'%s' yields %s itself", step, parameter.type());
    }
    for (GraphNode node : before) {
      if (node.step().yields() instanceof StepYield.Elements elements) {
        explained = explain(explained, parameter, node, elements.type());
      }
    }
    return explained;
  }

  private DiagnosticMessage explain(
      DiagnosticMessage message, StepParameter.Data parameter, GraphNode node, TypeMirror element) {
    if (fit.takesList(node.step(), parameter)) {
      return message
          .note("'%s' is called once and yields one %s, not a stream", node.step(), element)
          .orHelp("take %s instead", element);
    }
    TypeMirror wantedOne =
        parameter.gathered() == null ? parameter.type() : parameter.gathered().element();
    Optional<TypeMirror> entry = types.entryOf(element);
    if (entry.isPresent() && types.isAssignable(entry.get(), wantedOne)) {
      return message
          .note("'%s' yields one %s, not its entries", node.step(), element)
          .orHelp("let '%s' return the map's entrySet()", node.step());
    }
    if (types.isPrimitiveArrayOf(parameter.type(), element)
        || types.hasComponentOf(parameter.type(), element)) {
      return message
          .note("'%s' yields its %s one by one", node.step(), element)
          .orHelp(
              types.isPrimitiveArrayOf(parameter.type(), element)
                  ? "let '%s' return a record that holds the %s, and take the record"
                  : "let '%s' return %s",
              node.step(),
              parameter.type());
    }
    Optional<TypeMirror> held = held(parameter);
    if (held.isPresent() && types.isAssignable(element, held.get())) {
      return message
          .note("elements are taken one by one, or as List, Collection, Iterable or Outcomes")
          .orHelp(node.single() ? "take %2$s" : "take %1$s", types.listOf(held.get()), held.get());
    }
    TypeMirror wanted =
        parameter.gathered() == null ? parameter.type() : parameter.gathered().element();
    if (types.isSameClass(element, wanted)
        || types.isSubtype(wanted, element)
        || types.simpleName(wanted).equals(types.simpleName(element))) {
      TypeMirror other = parameter.gathered() == null ? element : types.listOf(element);
      return message
          .note("'%s' yields %s, which is not %s", node.step(), element, wanted)
          .orHelp("take %s", other);
    }
    return message;
  }

  /**
   * Returns what a parameter's type holds, if it is one that a method could return but none can
   * take.
   */
  private Optional<TypeMirror> held(StepParameter.Data parameter) {
    return parameter.gathered() == null
            && shapes.yields(parameter.type()) instanceof StepYield.Elements held
        ? Optional.of(held.type())
            .filter(type -> !types.isSame(type, types.boxed(parameter.type())))
        : Optional.empty();
  }
}
