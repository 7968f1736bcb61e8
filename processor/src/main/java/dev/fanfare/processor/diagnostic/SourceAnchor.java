package dev.fanfare.processor.diagnostic;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * The smallest thing that a message can point at.
 *
 * @param element the class, method or parameter
 * @param annotation the annotation on it, or null to point at the element itself
 * @param value the value in that annotation, or null to point at the annotation
 */
public record SourceAnchor(
    Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {

  /** Points at an element. */
  public static SourceAnchor at(Element element) {
    return new SourceAnchor(element, null, null);
  }

  /** Points at a value in this anchor's annotation. */
  public SourceAnchor value(AnnotationValue value) {
    return new SourceAnchor(element, annotation, value);
  }
}
