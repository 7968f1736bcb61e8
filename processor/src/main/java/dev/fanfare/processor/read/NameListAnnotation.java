package dev.fanfare.processor.read;

import dev.fanfare.processor.diagnostic.SourceAnchor;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/** An annotation that lists names, as written: {@code @From}. */
public record NameListAnnotation(SourceAnchor anchor, List<Located<String>> names) {

  static Optional<NameListAnnotation> find(Element element, Class<? extends Annotation> type) {
    return AnnotationReader.find(element, type)
        .map(annotation -> new NameListAnnotation(annotation.anchor(), annotation.texts("value")));
  }

  /** Returns the names alone. */
  public List<String> values() {
    return names.stream().map(Located::value).toList();
  }
}
