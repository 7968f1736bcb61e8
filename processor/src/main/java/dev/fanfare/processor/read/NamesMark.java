package dev.fanfare.processor.read;

import dev.fanfare.processor.diagnostic.Anchor;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/** An annotation that lists names, {@code @GroupBy} or {@code @From}, as written. */
public record NamesMark(Anchor anchor, List<Written<String>> names) {

  static Optional<NamesMark> find(Element element, Class<? extends Annotation> type) {
    return Mark.find(element, type).map(mark -> new NamesMark(mark.anchor(), mark.texts("value")));
  }

  /** The names alone. */
  public List<String> values() {
    return names.stream().map(Written::value).toList();
  }
}
