package dev.fanfare.processor.read;

import dev.fanfare.api.Phase;
import dev.fanfare.processor.diagnostic.SourceAnchor;
import java.util.Optional;
import javax.lang.model.element.Element;

/** A {@code @Phase}, as written. */
public record PhaseAnnotation(
    SourceAnchor anchor,
    Located<Integer> order,
    Located<String> name,
    Located<Double> minSuccess,
    Located<String> timeout,
    Located<String> expect) {

  static Optional<PhaseAnnotation> find(Element element) {
    return AnnotationReader.find(element, Phase.class).map(PhaseAnnotation::of);
  }

  private static PhaseAnnotation of(AnnotationReader annotation) {
    return new PhaseAnnotation(
        annotation.anchor(),
        annotation.integer("order"),
        annotation.text("name"),
        annotation.real("minSuccess"),
        annotation.text("timeout"),
        annotation.text("expect"));
  }
}
