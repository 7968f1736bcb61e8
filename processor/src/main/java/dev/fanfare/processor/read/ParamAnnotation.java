package dev.fanfare.processor.read;

import dev.fanfare.api.Param;
import dev.fanfare.processor.diagnostic.SourceAnchor;
import java.util.Optional;
import javax.lang.model.element.Element;

/** A {@code @Param}, as written. */
public record ParamAnnotation(
    SourceAnchor anchor,
    Located<String> name,
    Located<String> defaultValue,
    Located<String> help,
    Located<Boolean> secret) {

  static Optional<ParamAnnotation> find(Element element) {
    return AnnotationReader.find(element, Param.class).map(ParamAnnotation::of);
  }

  private static ParamAnnotation of(AnnotationReader annotation) {
    return new ParamAnnotation(
        annotation.anchor(),
        annotation.text("value"),
        annotation.text("defaultValue"),
        annotation.text("help"),
        annotation.flag("secret"));
  }
}
